package org.forecourt.backup.archive;

import org.forecourt.backup.BackupFailure;
import org.jspecify.annotations.Nullable;

/** A file of a backup is missing or is not what was once written there. */
public final class Damaged extends BackupFailure {

    private static final long serialVersionUID = 1L;

    /** Names the file and what is wrong with it. */
    public Damaged(String message) {
        super(message);
    }

    /** The same, with what found it. */
    public Damaged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
