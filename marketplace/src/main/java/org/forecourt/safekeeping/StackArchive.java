package org.forecourt.safekeeping;

import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.physical.ServerArchiving;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Archives the log of the stack's database while the site serves, as {@code run} does for the embedded one. A commit never
 * waits for it here: a site that cannot start could not let it go on.
 */
@Component
@ConditionalOnWebApplication
final class StackArchive implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StackArchive.class);

    private final Settings settings;
    private @Nullable LogArchive archive;

    StackArchive(Settings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        StackDatabase database = new StackDatabase(settings);
        if (!database.isOurs()) {
            return;
        }
        try {
            archive = begin(database, settings.required(Setting.BACKUP_WAL));
        } catch (BackupFailure failed) {
            LOG.error("The database's log is not archived: reason=\"{}\"", failed.getMessage());
        }
    }

    private static @Nullable LogArchive begin(StackDatabase database, String wanted) {
        Optional<PhysicalRepository> place = database.place();
        if (place.isEmpty() || wanted.equals("off")) {
            ServerArchiving.configure(database.access(), ServerArchiving.Mode.OFF);
            return null;
        }
        if (wanted.equals("sync")) {
            LOG.warn("BACKUP_WAL=sync is for the embedded database: on containers it means async");
        }
        return LogArchive.beginInTurn(database.access(), place.get(), wanted.equals("auto"));
    }

    /** What was committed so far is archived first. */
    @Override
    public synchronized void destroy() {
        if (archive != null) {
            archive.close();
        }
    }
}
