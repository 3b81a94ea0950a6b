package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.forecourt.rig.HistoryVerdict;

/**
 * Takes a broker and everything it stored away while mails are in it, and starts it again empty.
 *
 * @param delay from the broker's restart until the last mail had arrived
 */
record BrokerWipe(Duration delay, HistoryVerdict verdict) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static BrokerWipe run(Path folder, Path programs, int mails)
            throws IOException, InterruptedException, SQLException {
        try (KillRig rig = KillRig.start(folder, programs, mails, mails)) {
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
        return "broker wiped: all arrived after " + delay.toMillis() + " ms; " + verdict.report();
    }
}
