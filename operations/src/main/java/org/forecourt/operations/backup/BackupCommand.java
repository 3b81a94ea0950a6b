package org.forecourt.operations.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.archive.Retention;
import org.forecourt.backup.portable.PortableBackup;
import org.forecourt.backup.portable.Pruning;
import org.forecourt.backup.store.Store;
import org.forecourt.operations.DataOption;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Home;
import org.forecourt.operations.OpenInstallation;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.forecourt.operations.deploy.ModeOption;
import org.forecourt.operations.deploy.StackBackups;
import org.forecourt.safekeeping.BackupWords;
import org.forecourt.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a backup, beside a running instance as well as without one. */
@Command(name = "backup", description = "Back up database, pictures and settings, and prove it by a restore.")
public final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ModeOption mode = new ModeOption();

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Option(names = "--keep-daily", paramLabel = "N", description = "afterwards keep those of the last N days")
    private int daily;

    @Option(names = "--keep-weekly", paramLabel = "N", description = "and of the last N weeks")
    private int weekly;

    @Option(names = "--keep-monthly", paramLabel = "N", description = "and of the last N months")
    private int monthly;

    @Option(
            names = "--physical",
            description =
                    "copy the files of the embedded database or of the one on containers instead, for restores to a point in time")
    private boolean physical;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    private final Terminal terminal = Terminal.onStandardOutput();

    @Override
    public Integer call() throws IOException {
        if (daily < 0 || weekly < 0 || monthly < 0) {
            throw new Refusal("a number of days, weeks or months to keep cannot be negative");
        }
        if (mode.isDocker(data.path())) {
            List<String> words = new ArrayList<>(List.of("backup"));
            if (daily + weekly + monthly > 0) {
                words.addAll(List.of(
                        "--keep-daily", "" + daily, "--keep-weekly", "" + weekly, "--keep-monthly", "" + monthly));
            }
            StackBackups stack = new StackBackups(data.path(), repository.folder(), keys.given(), terminal);
            if (!physical) {
                return stack.beside(words);
            }
            requireNoKeys();
            words.add("--physical");
            return stack.besideScratch(words);
        }
        if (physical) {
            requirePhysical();
        }
        OpenInstallation installation = new OpenInstallation(data.path(), terminal, "backup");
        installation.closeOnSignal();
        try (installation) {
            Settings settings = installation.reach();
            if (physical) {
                return physical(settings);
            }
            try (Store store = repository.open(data.path(), settings)) {
                int status = backUp(store, settings);
                if (status == ExitStatus.DONE && daily + weekly + monthly > 0) {
                    BackupWords.removed(new Pruning(new Repository(store), new Retention(daily, weekly, monthly))
                                    .run(Instant.now()))
                            .forEach(terminal::line);
                }
                return status;
            }
        }
    }

    private void requirePhysical() {
        PhysicalBackupRun.requireEmbedded(Home.settings(data.path()));
        requireNoKeys();
    }

    private void requireNoKeys() {
        if (keys.areGiven()) {
            throw new Refusal("a physical backup is not encrypted: keep its repository on an encrypted disk");
        }
    }

    private int physical(Settings settings) throws IOException {
        PhysicalBackupRun run =
                new PhysicalBackupRun(data.path(), repository.physical(data.path(), settings), terminal);
        run.make(settings);
        if (daily + weekly + monthly > 0) {
            run.prune(new Retention(daily, weekly, monthly));
        }
        return ExitStatus.DONE;
    }

    private int backUp(Store store, Settings settings) {
        PortableBackup.Result result = new PortableBackup(
                        new ThisInstallation(data.path(), settings).describe(), store, new TerminalProgress(terminal))
                .run(chosen -> keys.protection(chosen, settings));
        BackupWords.written(result.manifest(), store).forEach(terminal::line);
        if (!result.proof().isProven()) {
            terminal.error(BackupWords.proof(result));
            return ExitStatus.FAILED;
        }
        terminal.line(BackupWords.proof(result));
        if (repository.isInDataFolder(data.path(), settings)) {
            terminal.line("It lies beside the data it protects: --repository or BACKUP_REPOSITORY names another disk");
        }
        return ExitStatus.DONE;
    }
}
