package org.forecourt.safekeeping;

import org.springframework.stereotype.Component;

/** What this process knows about the backups of the site. Thread-safe; nobody who asks waits for a disk. */
@Component
public final class Safekeeping {

    private final BackupOptions options;
    private volatile BackupStanding standing = BackupStanding.UNKNOWN;

    Safekeeping(BackupOptions options) {
        this.options = options;
    }

    /** As of a few minutes ago at most. */
    public BackupStanding standing() {
        return standing;
    }

    /** When backups are made. */
    public BackupSchedule schedule() {
        return options.schedule();
    }

    void know(BackupStanding now) {
        standing = now;
    }
}
