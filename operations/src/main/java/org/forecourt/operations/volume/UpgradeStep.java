package org.forecourt.operations.volume;

/** How far an upgrade has come, or what takes it back. After a kill, it goes on behind the last step that was noted. */
enum UpgradeStep {
    /** The old files are as they were, and nothing beside them counts. */
    BEGUN,
    /** A copy of the old files equals them. The old server may have been started on it since. */
    COPIED,
    /** A backup was taken from the old server on the copy, and proved there. */
    ARCHIVED,
    /** The new server has it, and was compared. */
    LOADED,
    /** PostgreSQL has read all of the new files and was stopped in order. */
    TRIED,
    /** The old files are being put aside. */
    SWITCHING,
    /** All old files are aside; the new ones are being put in their place. */
    PLACING,
    /** The new files are in place, the old ones are kept. */
    DONE,
    /** An undo removes the new files. */
    RETURNING,
    /** An undo puts the old files back. */
    RESTORING,
    /** The old files are being removed for good. */
    FORGETTING;

    static UpgradeStep of(String text) {
        for (UpgradeStep step : values()) {
            if (step.name().equals(text)) {
                return step;
            }
        }
        return BEGUN;
    }

    /** Files are being renamed, and there is no way but on, or back by an undo. */
    boolean isSwitching() {
        return this == SWITCHING || this == PLACING;
    }

    /** An undo has begun and is not complete. */
    boolean isUndoing() {
        return this == RETURNING || this == RESTORING;
    }
}
