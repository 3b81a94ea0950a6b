package org.forecourt.safekeeping;

import java.util.Locale;

/** Why a scheduled backup did not come about, as anybody may know it; the log says more. */
public enum BackupTrouble {
    /** The repository cannot be opened or written. */
    REPOSITORY,
    /** The disk of the repository has not the room for a backup and its proof. */
    SPACE,
    /** A setting, such as the passphrase or the public key, cannot be used. */
    SETTINGS,
    /** It was written, and what was restored from it is not what was backed up. */
    NOT_PROVEN,
    /** Something failed on the way. */
    FAILED;

    /** As JSON and metrics name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
