package org.forecourt.operations.volume;

/** Something failed on the way. The message is one line; the exit status is 1. */
final class MigrationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailure(String message) {
        super(message);
    }

    MigrationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
