package org.forecourt.mailing.catcher;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.compose.Composer;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.core.DeliveryOutcome;
import org.forecourt.mailing.core.SmtpPort;
import org.forecourt.mailing.core.SmtpStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Delivers into the {@link Mailbox} instead of to a server, so that a site works on its first evening. The commit of the
 * row is the delivery; a commit whose answer never came is an unknown outcome here as anywhere. Thread-safe.
 */
public final class MailCatcher implements SmtpPort {

    /** The name by which attempts mention the catcher. */
    public static final String SERVER = "mail-catcher";

    private static final Logger log = LoggerFactory.getLogger(MailCatcher.class);

    /** Classes of SQLSTATE by which the server says that the row is not there: bad data, constraint, state, rights, space. */
    private static final Set<String> CERTAINLY_NOT = Set.of("22", "23", "25", "42", "53");

    private final Composer composer;
    private final Mailbox mailbox;
    private final InstantSource clock;

    public MailCatcher(Composer composer, Mailbox mailbox, InstantSource clock) {
        this.composer = composer;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /**
     * Says in the log that no mail leaves the machine.
     *
     * @param page where the mails can be read
     */
    public void announce(String page) {
        log.warn(
                "NO MAIL LEAVES THIS MACHINE: SMTP_HOST is not set, so the mail catcher keeps every mail."
                        + " Read them at {} and set SMTP_HOST to send them to people",
                page);
    }

    @Override
    public Preparation prepare(MailMessage message, Instant writtenAt, Duration deadline) {
        return new Ready(SERVER, new Catch(message, composer.compose(message, writtenAt)));
    }

    private final class Catch implements Transmission {

        private final MailMessage message;
        private final Letter letter;

        private Catch(MailMessage message, Letter letter) {
            this.message = message;
            this.letter = letter;
        }

        @Override
        public DeliveryOutcome transmit(Duration deadline) {
            try {
                long number = mailbox.add(message, letter, clock.instant(), deadline);
                return new DeliveryOutcome.Delivered("250 2.0.0 kept by the mail catcher as number " + number);
            } catch (CannotGetJdbcConnectionException notEvenAsked) {
                return new DeliveryOutcome.Broken(SmtpStage.DATA, "the mail catcher's database does not answer");
            } catch (DataAccessException failed) {
                String state = state(failed);
                return state != null && state.length() == 5 && CERTAINLY_NOT.contains(state.substring(0, 2))
                        ? new DeliveryOutcome.Broken(SmtpStage.DATA, "the mail catcher's database refused: " + state)
                        : new DeliveryOutcome.Unknown("the mail catcher's database broke off: " + state);
            }
        }

        @Override
        public void abandon() {
            // nothing was begun
        }
    }

    private static @Nullable String state(DataAccessException failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException cause
                ? cause.getSQLState()
                : null;
    }
}
