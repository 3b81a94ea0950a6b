package org.forecourt.contracts.relay;

import java.time.Instant;
import java.util.List;
import org.forecourt.contracts.mail.Refusal;

/** What becomes of a row of the outbox after a round of the relay. */
public sealed interface Fate {

    /** A broker has confirmed the mail; ask the mail service about it at {@code checkAt}. Counts a hand-over. */
    record Handed(Instant checkAt) implements Fate {}

    /** The transport did not take the mail: hand it over at {@code again}. Counts a failure. */
    record Ready(Instant again) implements Fate {}

    /** The mail service could not be asked about a mail that was handed over; ask again at {@code checkAt}. */
    record Unasked(Instant checkAt) implements Fate {}

    /** The journal has the mail. The end. */
    record Accounted() implements Fate {}

    /** The mail service refuses the mail for good; a person has to look. */
    record Refused(List<Refusal> refusals) implements Fate {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
