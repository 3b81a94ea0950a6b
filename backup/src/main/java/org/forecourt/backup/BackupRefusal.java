package org.forecourt.backup;

/** What was asked for cannot be done as things are, and nothing was changed: the operator has to change something first. */
public class BackupRefusal extends BackupFailure {

    private static final long serialVersionUID = 1L;

    /** The one line for the operator. */
    public BackupRefusal(String message) {
        super(message);
    }
}
