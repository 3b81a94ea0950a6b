package org.forecourt.backup.archive;

import java.util.Locale;

/** What a backup may be called. */
public enum BackupState {
    /** It was restored, and the result was the snapshot. */
    PROVEN,
    /** It was not restored yet, or the result was something else. */
    UNPROVEN,
    /** Its making was interrupted: leftovers, to be removed. */
    INTERRUPTED,
    /** A file of it was changed or lost. */
    DAMAGED;

    /** The word in listings. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
