package org.forecourt.mailing.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forecourt.contracts.mail.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why something that came in is not a mail.
 *
 * @param id of the mail it wanted to be, where it said so
 * @param bodyHash SHA-256 of the bytes, in hex: the same bytes are noted once
 */
public record RefusalNote(@Nullable UUID id, String bodyHash, List<Refusal> refusals, Instant at) {

    public RefusalNote {
        refusals = List.copyOf(refusals);
    }
}
