package org.forecourt.backup;

/** Somebody else is at the same work: wait, and it is done or can be tried again. */
public final class InUse extends BackupRefusal {

    private static final long serialVersionUID = 1L;

    /** The one line for the operator. */
    public InUse(String message) {
        super(message);
    }
}
