package org.forecourt.mailing.core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver a mail, as the journal keeps it for ever.
 *
 * @param token that of the lease it was made under; at most one attempt each
 * @param server the name or address of the server spoken to, or what was tried to be reached
 * @param endedAt null while it is open
 * @param detail the SMTP answer or what went wrong, in a line
 */
public record Attempt(
        UUID token,
        Instant startedAt,
        String server,
        Result result,
        @Nullable Instant endedAt,
        String detail) {

    /** How an attempt ended. */
    public enum Result {
        /** {@code DATA} may have begun, nothing is known yet. */
        OPEN,
        DELIVERED,
        TEMPORARY_ERROR,
        PERMANENT_ERROR,
        /** It may have been delivered. This label stays, whatever happens to the mail later. */
        AMBIGUOUS
    }

    static Attempt open(UUID token, Instant now, String server) {
        return new Attempt(token, now, server, Result.OPEN, null, "");
    }

    Attempt closed(Result result, Instant now, String detail) {
        return new Attempt(token, startedAt, server, result, now, detail);
    }
}
