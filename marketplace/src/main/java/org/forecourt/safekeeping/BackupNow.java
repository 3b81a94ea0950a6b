package org.forecourt.safekeeping;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.archive.Retention;
import org.forecourt.backup.physical.PhysicalRepository;
import org.forecourt.backup.portable.PortableBackup;
import org.forecourt.backup.portable.Pruning;
import org.forecourt.backup.store.Store;
import org.forecourt.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code manage backup}: a backup beside the running site, proven by a restore. */
@Command(name = BackupNow.NAME, description = "Back up database, pictures and settings, and prove it by a restore.")
public final class BackupNow implements Callable<Integer> {

    public static final String NAME = "backup";

    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--keys-on-input", description = "Read keys as JSON from standard input.")
    private boolean keysOnInput;

    @Option(names = "--keep-daily", paramLabel = "N", description = "Afterwards keep those of the last N days.")
    private int daily;

    @Option(names = "--keep-weekly", paramLabel = "N", description = "And of the last N weeks.")
    private int weekly;

    @Option(names = "--keep-monthly", paramLabel = "N", description = "And of the last N months.")
    private int monthly;

    @Option(names = "--physical", description = "Copy the files of the database, for restores to a point in time.")
    private boolean physical;

    /** Needs nothing but settings that reach the database. */
    public BackupNow(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        BackupDesk desk = new BackupDesk(settings, spec, keysOnInput);
        return desk.run((store, keys) -> physical ? copyFiles(desk) : backUp(desk, store, keys));
    }

    private int copyFiles(BackupDesk desk) throws IOException {
        StackDatabase database = new StackDatabase(settings);
        database.requireOurs();
        PhysicalRepository repository = database.repository();
        PhysicalBackups backups = new PhysicalBackups(repository, desk::line);
        try {
            backups.make(database.access(), database.scratch(), database.isArchived(repository));
        } catch (BackupFailure failed) {
            boolean isClosed = String.valueOf(failed.getMessage()).contains("no pg_hba.conf entry");
            throw isClosed
                    ? new BackupRefusal("the database was started by an older version: docker-compose up -d pg")
                    : failed;
        }
        if (daily + weekly + monthly > 0) {
            backups.prune(new Retention(daily, weekly, monthly));
        }
        return 0;
    }

    private int backUp(BackupDesk desk, Store store, GivenKeys keys) throws IOException {
        PortableBackup.Result result = new PortableBackup(desk.installation(), store, desk.progress())
                .run(locked -> keys.protection(settings, locked));
        BackupWords.written(result.manifest(), store).forEach(desk::line);
        if (!result.proof().isProven()) {
            return desk.fail(BackupWords.proof(result));
        }
        desk.line(BackupWords.proof(result));
        if (daily + weekly + monthly > 0) {
            Retention retention = new Retention(daily, weekly, monthly);
            BackupWords.removed(new Pruning(new Repository(store), retention).run(Instant.now()))
                    .forEach(desk::line);
        }
        return 0;
    }
}
