package org.forecourt.contracts.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of reading one message. */
public sealed interface MailReading {

    /** A valid message. */
    record Read(MailMessage message) implements MailReading {}

    /**
     * A message that is refused, with every reason found.
     *
     * @param id the message's id where even a refused message had a readable one, so that its sender can be told
     */
    record Refused(@Nullable UUID id, List<Refusal> refusals) implements MailReading {

        public Refused {
            refusals = List.copyOf(refusals);
        }

        static Refused body(RefusalCode code) {
            return new Refused(null, List.of(new Refusal("", code)));
        }
    }
}
