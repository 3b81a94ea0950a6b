package org.forecourt.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets mails that the mail service has had for a while: its journal is the record. What it refused stays longer,
 * because a person may still want to know. A little at a time, so that nobody waits for it.
 */
final class OutboxPruning {

    private static final Duration ACCOUNTED = Duration.ofDays(7);
    private static final Duration REFUSED = Duration.ofDays(90);
    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OutboxPruning(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether there may be more to forget */
    boolean prune() {
        Instant now = clock.instant();
        boolean accounted = prune("accounted", now.minus(ACCOUNTED));
        boolean refused = prune("refused", now.minus(REFUSED));
        return accounted || refused;
    }

    private boolean prune(String state, Instant before) {
        return jdbc.sql("""
                                delete from outbox
                                where id in (
                                  select id
                                  from outbox
                                  where settled_at is not null and state = :state and settled_at < cast(:before as timestamptz)
                                  order by settled_at
                                  limit :portion
                                  for update skip locked)
                                """)
                        .param("state", state)
                        .param("before", before.toString())
                        .param("portion", PORTION)
                        .update()
                == PORTION;
    }
}
