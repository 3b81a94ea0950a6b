package org.forecourt.setup;

/** A step of the start chain that failed. The message is one line for the operator: what failed and what helps. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
