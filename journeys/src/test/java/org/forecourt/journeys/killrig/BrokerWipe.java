package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.forecourt.rig.HistoryVerdict;

/**
 * Takes a broker and everything it stored away while mails are in it, and starts it again empty.
 *
 * @param delay from the instant at which the broker takes connections again until the last mail had arrived
 */
record BrokerWipe(Duration delay, HistoryVerdict verdict) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static BrokerWipe run(Premises premises, int mails) throws IOException, InterruptedException, SQLException {
        try (KillRig rig = KillRig.start(premises, mails, mails)) {
            rig.stop("mailing");
            rig.await(PATIENCE, () -> rig.accounts().number("""
                    select count(*) from forecourt.outbox where state in ('handed', 'accounted')
                    """) == mails);
            rig.start("mailing");
            rig.wipeBroker();
            Instant restarted = Instant.now();
            rig.await(PATIENCE, () -> rig.accounts().arrived() >= mails);
            Duration delay = Duration.between(restarted, Instant.now());
            return new BrokerWipe(delay, rig.verdict(mails, PATIENCE));
        }
    }

    String report() {
        return String.format(
                Locale.ROOT,
                "broker wiped: all arrived %.1f s after it took connections again; %s",
                delay.toMillis() / 1e3,
                verdict.report());
    }
}
