package org.forecourt.contracts.relay;

import java.util.List;
import org.forecourt.contracts.mail.Refusal;

/** What a transport says about one mail handed to it. */
public sealed interface Receipt {

    /** A broker confirmed it as stored in the queue, and did not return it as unroutable. Not yet in the journal. */
    record Confirmed() implements Receipt {}

    /** The mail service answered that its journal has it. */
    record Journaled() implements Receipt {}

    /** The mail service answered that it will never take it. */
    record Refused(List<Refusal> refusals) implements Receipt {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Everything else: no connection, returned, not confirmed in time, no answer. It may have arrived all the same. */
    record NotTaken(String reason) implements Receipt {}
}
