package org.forecourt.backup;

import org.jspecify.annotations.Nullable;

/** A backup or a restore that did not succeed. The message is one line for the operator: what is wrong, and the cure where there is one. */
public class BackupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure that we found out ourselves. */
    public BackupFailure(String message) {
        super(message);
    }

    /** A failure of something below, in our words. */
    public BackupFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
