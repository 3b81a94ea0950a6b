package org.forecourt.mailing.core;

import java.time.Duration;

/**
 * Times and widths of sending.
 *
 * @param prepare deadline for everything before {@code DATA}
 * @param transmit deadline from {@code DATA} to the answer after the final dot
 * @param margin what the journal, a pause of the process and clocks that disagree may take on top
 * @param lease how long a claimed mail belongs to its sender: longer than an attempt with the margin twice
 * @param parallel mails on the way at the same time
 * @param parallelPerDomain of these, to one recipient domain
 */
public record SendingRules(
        Duration prepare, Duration transmit, Duration margin, Duration lease, int parallel, int parallelPerDomain) {

    public SendingRules {
        if (parallel < 1 || parallelPerDomain < 1) {
            throw new IllegalArgumentException("at least one mail at a time");
        }
        if (lease.compareTo(prepare.plus(transmit).plus(margin).plus(margin)) < 0) {
            throw new IllegalArgumentException(
                    "a lease that cannot outlive an attempt makes slow servers look like crashes");
        }
    }

    public static SendingRules defaults() {
        return new SendingRules(
                Duration.ofSeconds(45), Duration.ofSeconds(90), Duration.ofSeconds(30), Duration.ofMinutes(5), 20, 4);
    }

    /** What must be left of a lease before an SMTP transaction may begin. */
    Duration wholeAttempt() {
        return prepare.plus(transmit).plus(margin);
    }

    /** What must be left of it before {@code DATA}. */
    Duration handover() {
        return transmit.plus(margin);
    }
}
