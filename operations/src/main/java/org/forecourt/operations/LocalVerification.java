package org.forecourt.operations;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.compose.MailFrom;
import org.forecourt.settings.Settings;
import org.forecourt.setup.Figures;
import org.forecourt.setup.TestMail;
import org.jspecify.annotations.Nullable;

/** Verification of the process that holds a data folder; its database and mail service are asked by this process. */
public final class LocalVerification {

    private static final Verification.Hints HINTS = new Verification.Hints(
            "Start it: ./forecourt run or ./forecourt deploy --mode local",
            "See the log of PostgreSQL in the data folder",
            "./forecourt manage");

    private final Settings running;

    private LocalVerification(Settings running) {
        this.running = running;
    }

    /**
     * Of what runs now.
     *
     * @throws Refusal when nothing runs
     */
    public static LocalVerification of(Path dataFolder) {
        return new LocalVerification(RunningInstance.settings(dataFolder, Home.settings(dataFolder))
                .orElseThrow(() -> new Refusal(
                        "nothing runs on %s: start it with ./forecourt run or ./forecourt deploy --mode local"
                                .formatted(dataFolder))));
    }

    /** Every check; the test mail goes to the sender of the site's mail where nobody else is named. */
    public List<Finding> findings(@Nullable EmailAddress to) {
        EmailAddress recipient = to == null ? MailFrom.of(running).address() : to;
        return new Verification(running, HINTS).findings(new FromHere(running), recipient);
    }

    /** The inside of a product whose database answers on this machine. */
    record FromHere(Settings settings) implements Verification.Inside {

        @Override
        public Optional<Figures> figures() {
            try {
                return Optional.of(Figures.read(settings));
            } catch (SQLException silent) {
                return Optional.empty();
            }
        }

        @Override
        public TestMail.Outcome mail(EmailAddress to) {
            return new TestMail(settings, to).outcome();
        }
    }
}
