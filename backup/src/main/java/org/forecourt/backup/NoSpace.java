package org.forecourt.backup;

/** The place of the backups has no room left for more. */
public final class NoSpace extends BackupFailure {

    private static final long serialVersionUID = 1L;

    /** The one line for the operator. */
    public NoSpace(String message) {
        super(message);
    }
}
