package org.forecourt.mailing.deadletters;

import java.util.List;

/** What was seen of the dead-letter queue. */
public sealed interface QueueLook {

    /** No broker is configured, so there is no such queue. */
    record NoBroker() implements QueueLook {}

    /** The broker does not answer at the moment; nothing is known. */
    record Away() implements QueueLook {}

    /**
     * The queue as it is.
     *
     * @param count of all letters in it
     * @param letters the oldest of them
     */
    record Found(long count, List<DeadLetter> letters) implements QueueLook {

        public Found {
            letters = List.copyOf(letters);
        }
    }
}
