package org.forecourt.platform;

/** A reference data file that cannot be used. The message is one line naming file, line, column and what was expected. */
public final class InvalidReferenceData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidReferenceData(String message) {
        super(message);
    }
}
