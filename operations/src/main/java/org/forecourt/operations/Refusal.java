package org.forecourt.operations;

/** What was asked for cannot be done, and nothing was changed. The message is one line; the exit status is 2. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message says what is wrong and how to cure it. */
    public Refusal(String message) {
        super(message);
    }
}
