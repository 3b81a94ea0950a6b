package org.forecourt.settings;

/** A setting that is unknown or malformed. The message is one line for the operator and holds no secret. */
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSettings(String message) {
        super(message);
    }
}
