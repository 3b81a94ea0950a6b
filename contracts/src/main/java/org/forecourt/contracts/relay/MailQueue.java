package org.forecourt.contracts.relay;

import java.util.Map;

/**
 * The queue between the app and the mail service, and the queue of what could not be read from it. Both ends declare
 * them, so that neither has to be started first, and both take names and arguments from here, because a broker refuses
 * a second declaration that differs.
 *
 * @param name of the queue of messages, in the default exchange of the virtual host
 */
public record MailQueue(String name) {

    private static final int MOST_DEAD_LETTERS = 10_000;
    private static final int MOST_DEAD_BYTES = 100 * 1024 * 1024;

    /** The queue of dead letters. The truth about them is in the refusals of the mail service, so this one may overflow. */
    public String deadLetters() {
        return name + ".dead";
    }

    /**
     * A quorum queue. There is no delivery limit: a message that is delivered again and again is either journaled or
     * dead-lettered by the mail service itself. The dead-letter route is for brokers that impose a limit of their own
     * (from 4.0): what goes over it is kept, not dropped.
     */
    public Map<String, Object> arguments() {
        return Map.of(
                "x-queue-type", "quorum",
                "x-dead-letter-exchange", "",
                "x-dead-letter-routing-key", deadLetters());
    }

    /** The same queue for a broker without quorum queues. */
    public Map<String, Object> classicArguments() {
        return Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", deadLetters());
    }

    /** Bounded in number and size; the oldest goes first. */
    public Map<String, Object> deadLetterArguments() {
        return Map.of("x-max-length", MOST_DEAD_LETTERS, "x-max-length-bytes", MOST_DEAD_BYTES);
    }
}
