package org.forecourt.mailing.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.forecourt.contracts.mail.MailMessage;

/**
 * When a mail was written, as far as the message itself tells: its {@code send_at}, or the instant inside an id of version
 * 7. So the second copy of a mail carries the date of the first. Other ids tell nothing, and now is the answer.
 */
final class WritingTime {

    private static final int TIME_ORDERED = 7;
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final Duration FASTEST_CLOCK = Duration.ofMinutes(5);

    private WritingTime() {}

    static Instant of(MailMessage message, Instant now) {
        Instant told = message.sendAt() != null ? message.sendAt() : inside(message.id(), now);
        boolean believable = told.isAfter(now.minus(OLDEST)) && told.isBefore(now.plus(FASTEST_CLOCK));
        return believable ? told : now;
    }

    private static Instant inside(UUID id, Instant now) {
        return id.version() == TIME_ORDERED ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : now;
    }
}
