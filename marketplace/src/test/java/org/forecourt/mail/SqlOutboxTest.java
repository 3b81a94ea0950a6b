package org.forecourt.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.relay.Fate;
import org.forecourt.contracts.relay.Outbox;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.rig.Crowd;
import org.forecourt.rig.OutboxContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class SqlOutboxTest extends OutboxContract {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");
    private static final MailDatabase DATABASE = new MailDatabase(Map.of());

    private final WakeUp news = new WakeUp();
    private final Mails mails = new Mails(DATABASE.jdbc, () -> NOW, news);
    private final SqlOutbox outbox = new SqlOutbox(DATABASE.jdbc, () -> NOW);

    @BeforeEach
    void empty() {
        DATABASE.jdbc.sql("delete from outbox").update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected void commit(MailMessage message) {
        DATABASE.inTransaction(() -> mails.send(message));
    }

    @Override
    protected Instant now() {
        return NOW;
    }

    @Test
    void a_mail_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> mails.send(MailDatabase.mail(1))).isInstanceOf(IllegalStateException.class);
        assertThat(DATABASE.count("ready")).isZero();
    }

    @Test
    void a_transaction_that_is_rolled_back_sent_nothing() {
        assertThatThrownBy(() -> DATABASE.inTransaction(() -> {
                    mails.send(MailDatabase.mail(1));
                    throw new IllegalArgumentException("the business failed");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(DATABASE.count("ready")).isZero();
    }

    @Test
    void the_same_id_is_sent_once() {
        DATABASE.send(mails, 1);

        assertThatThrownBy(() -> DATABASE.send(mails, 1)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void relays_side_by_side_never_get_the_same_row() throws Exception {
        DATABASE.inTransaction(() -> mails.sendAll(
                IntStream.range(0, 1_000).mapToObj(MailDatabase::mail).toList()));
        Set<UUID> seen = ConcurrentHashMap.newKeySet();
        Set<UUID> twice = ConcurrentHashMap.newKeySet();

        try (var relays = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 60; round++) {
                relays.submit(() -> outbox.claimDue(NOW, NOW.plusSeconds(60), 30)
                        .forEach(mail -> {
                            if (!seen.add(mail.id())) {
                                twice.add(mail.id());
                            }
                        }));
            }
        }

        assertThat(twice).isEmpty();
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void a_password_reset_is_handed_over_before_ten_thousand_alerts_and_a_share_of_them_with_it() {
        DATABASE.inTransaction(() -> mails.sendAll(Crowd.alerts(10_000)));
        DATABASE.inTransaction(() -> mails.send(Crowd.reset()));

        List<OutboxMail> round = outbox.claimDue(NOW, NOW.plusSeconds(60), 200);

        assertThat(round.getFirst().id()).isEqualTo(Crowd.reset().id());
        assertThat(round).hasSize(200);
        assertThat(round.get(1).id()).isEqualTo(Crowd.alerts(1).getFirst().id());
    }

    @Test
    void an_uncommitted_mail_is_nobodys_business() {
        DATABASE.inTransaction(() -> {
            mails.send(MailDatabase.mail(1));
            Set<OutboxMail> claimed = new HashSet<>();
            Thread other = Thread.ofVirtual()
                    .start(() -> claimed.addAll(outbox.claimDue(NOW.plusSeconds(9), NOW.plusSeconds(99), 10)));
            join(other);
            assertThat(claimed).isEmpty();
        });
    }

    @Test
    void a_refusal_is_written_down_in_words() {
        commit(MailDatabase.mail(1));

        outbox.record(
                Map.of(new UUID(7, 1), new Fate.Refused(List.of(new Refusal("locale", RefusalCode.UNKNOWN_LOCALE)))));

        assertThat(DATABASE.jdbc
                        .sql("select refusal from outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("locale unknown_locale");
    }

    @Test
    void old_rows_are_forgotten_in_portions_and_open_ones_never() {
        DATABASE.inTransaction(() -> mails.sendAll(
                IntStream.range(0, 1_500).mapToObj(MailDatabase::mail).toList()));
        DATABASE.jdbc.sql("""
                        update outbox set state = 'accounted', settled_at = created_at
                        where id < cast('00000000-0000-0007-0000-0000000004b0' as uuid)
                        """).update();
        OutboxPruning before = new OutboxPruning(DATABASE.jdbc, () -> NOW.plus(Duration.ofDays(6)));
        OutboxPruning after = new OutboxPruning(DATABASE.jdbc, () -> NOW.plus(Duration.ofDays(8)));

        assertThat(before.prune()).isFalse();
        assertThat(DATABASE.count("accounted")).isEqualTo(1_200);
        assertThat(after.prune()).isTrue();
        assertThat(after.prune()).isFalse();
        assertThat(DATABASE.count("accounted")).isZero();
        assertThat(DATABASE.count("ready")).isEqualTo(300);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
