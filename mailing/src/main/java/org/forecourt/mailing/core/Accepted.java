package org.forecourt.mailing.core;

import java.util.List;
import java.util.UUID;
import org.forecourt.contracts.mail.Refusal;
import org.jspecify.annotations.Nullable;

/** What the mail service answers to a message. */
public sealed interface Accepted {

    /** It is in the journal, now or since it came the first time. */
    record Journaled(UUID id, MailState state) implements Accepted {}

    /** Its id belongs to a mail with other content. */
    record Conflict(UUID id) implements Accepted {}

    /** It is not a message. */
    record Refused(@Nullable UUID id, List<Refusal> refusals) implements Accepted {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
