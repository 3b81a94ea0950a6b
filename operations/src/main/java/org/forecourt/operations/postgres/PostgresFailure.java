package org.forecourt.operations.postgres;

/** The embedded PostgreSQL cannot be started or used. The message is one line that names the cause and, if known, the cure. */
public final class PostgresFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PostgresFailure(String message) {
        super(message);
    }

    public PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
