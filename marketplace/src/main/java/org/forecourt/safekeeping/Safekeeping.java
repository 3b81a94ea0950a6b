package org.forecourt.safekeeping;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** What this process knows about the backups of the site. Thread-safe; nobody who asks waits for a disk. */
@Component
public final class Safekeeping {

    private final AtomicReference<BackupStanding> standing = new AtomicReference<>(BackupStanding.UNKNOWN);
    private final BackupOptions options;

    Safekeeping(BackupOptions options) {
        this.options = options;
    }

    /** As of a few minutes ago at most. */
    public BackupStanding standing() {
        return standing.get();
    }

    /** When backups are made. */
    public BackupSchedule schedule() {
        return options.schedule();
    }

    void know(BackupStanding now) {
        standing.set(now);
    }
}
