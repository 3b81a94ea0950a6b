package org.forecourt.mailing.core;

import java.time.Instant;

/** Where a mail stands. {@link JournalEntry} is the only one that changes it, and only along legal ways. */
public sealed interface MailState {

    /** Waiting for its first attempt. */
    record Accepted() implements MailState {}

    /** Waiting for a later instant: its {@code send_at}, or the next attempt. */
    record Scheduled() implements MailState {}

    /**
     * Taken by a sender.
     *
     * @param handingOver true once an attempt is recorded and {@code DATA} may have begun: from then on nobody can rule
     *     out that the mail is delivered, unless the sender says how it ended
     */
    record Sending(Lease lease, boolean handingOver) implements MailState {}

    /** The next server has taken responsibility for it. */
    record Sent(Instant at) implements MailState {}

    /** Nobody can know whether it was delivered, and its template does not allow a second copy: a person decides. */
    record Ambiguous(Instant since) implements MailState {}

    /** Given up, by a permanent answer or by age. */
    record Failed(Instant at, String reason) implements MailState {}

    /** Not sent because its recipient must not get it. */
    record Suppressed(Instant at, String reason) implements MailState {}

    /** Taken back by a person. */
    record Cancelled(Instant at) implements MailState {}

    /** The name in the journal and in answers. */
    default String code() {
        return switch (this) {
            case Accepted accepted -> "accepted";
            case Scheduled scheduled -> "scheduled";
            case Sending sending -> "sending";
            case Sent sent -> "sent";
            case Ambiguous ambiguous -> "ambiguous";
            case Failed failed -> "failed";
            case Suppressed suppressed -> "suppressed";
            case Cancelled cancelled -> "cancelled";
        };
    }

    /** True when a sender may take it once it is due. */
    default boolean isWaiting() {
        return this instanceof Accepted || this instanceof Scheduled;
    }

    /** True when nothing more happens to it unless a person acts. */
    default boolean isSettled() {
        return !isWaiting() && !(this instanceof Sending);
    }
}
