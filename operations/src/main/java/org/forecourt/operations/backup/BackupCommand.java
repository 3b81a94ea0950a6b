package org.forecourt.operations.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Proof;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.archive.Retention;
import org.forecourt.backup.media.MediaPruning;
import org.forecourt.backup.media.MediaSummary;
import org.forecourt.backup.portable.PortableBackup;
import org.forecourt.backup.portable.PortableDetails;
import org.forecourt.backup.store.Store;
import org.forecourt.backup.store.StoreLock;
import org.forecourt.operations.DataOption;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Home;
import org.forecourt.operations.OpenInstallation;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
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
            description = "copy the files of the embedded database instead, for restores to a point in time")
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
                    prune(new Repository(store));
                }
                return status;
            }
        }
    }

    private void requirePhysical() {
        PhysicalBackupRun.requireEmbedded(Home.settings(data.path()));
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
        lines(result.manifest(), store).forEach(terminal::line);
        Proof proof = result.proof();
        if (!proof.isProven()) {
            terminal.error("the backup %s cannot be trusted: %s"
                    .formatted(result.manifest().id(), proof.reason()));
            return ExitStatus.FAILED;
        }
        terminal.line("Proven by a restore in %.1f s: %d tables with %d rows, %d pictures"
                .formatted(
                        proof.durationMs() / 1000.0,
                        proof.compared().get("tables"),
                        proof.compared().get("rows"),
                        proof.compared().get("media_files")));
        if (repository.isInDataFolder(data.path(), settings)) {
            terminal.line("It lies beside the data it protects: --repository or BACKUP_REPOSITORY names another disk");
        }
        return ExitStatus.DONE;
    }

    private static List<String> lines(Manifest manifest, Store store) {
        PortableDetails details = PortableDetails.of(manifest);
        MediaSummary media = details.media();
        List<String> lines = new ArrayList<>();
        lines.add("Backup %s in %s: %s, new pictures %s"
                .formatted(
                        manifest.id(),
                        store.description(),
                        TerminalProgress.size(manifest.storedSize()),
                        TerminalProgress.size(media.addedBytes())));
        if (!manifest.hasSecrets()) {
            lines.add("Passwords and keys are not in it, as nothing encrypts it: --passphrase-file or --public-key");
        }
        if (media.vanished() > 0) {
            lines.add("%d pictures were deleted while it was made".formatted(media.vanished()));
        }
        return lines;
    }

    private void prune(Repository backups) throws IOException {
        try (StoreLock _ = backups.store().lock("retention")) {
            List<Retention.Candidate> candidates = new ArrayList<>();
            for (BackupFolder backup : backups.backups()) {
                candidates.add(candidate(backup));
            }
            Set<String> expendable = new Retention(daily, weekly, monthly).expendable(candidates, Instant.now());
            for (String id : expendable) {
                backups.backup(id).delete();
            }
            if (!expendable.isEmpty()) {
                long freed = new MediaPruning(backups).run();
                terminal.line("Removed %d older backups and %s of pictures that no other needs"
                        .formatted(expendable.size(), TerminalProgress.size(freed)));
            }
        }
    }

    /** One whose manifest cannot be read is as old as its name says. */
    private static Retention.Candidate candidate(BackupFolder backup) throws IOException {
        Instant named = Listing.timeOf(backup.id());
        try {
            Instant createdAt = backup.manifest().map(Manifest::createdAt).orElse(named);
            return new Retention.Candidate(backup.id(), createdAt, backup.state());
        } catch (Damaged unreadable) {
            return new Retention.Candidate(backup.id(), named, backup.state());
        }
    }
}
