package org.forecourt.operations.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.physical.PointInTime;
import org.forecourt.backup.portable.Installation;
import org.forecourt.backup.portable.PortableExtract;
import org.forecourt.backup.portable.PortableRestore;
import org.forecourt.backup.secrecy.Opener;
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
import org.forecourt.safekeeping.ChosenBackup;
import org.forecourt.safekeeping.Migrating;
import org.forecourt.safekeeping.SingleParts;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the installation back to a backup, and decides about what was there before. The product must not run. */
@Command(name = "restore", description = "Bring database and pictures back to a backup; the old data are kept.")
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ModeOption mode = new ModeOption();

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "which backup, as the command backups names it, or latest")
    private @Nullable String id;

    @Option(
            names = "--to",
            paramLabel = "MOMENT",
            description =
                    "bring the embedded database, or the one on containers, to a moment, such as \"2026-11-23 10:00\" in local time, or latest; needs a physical backup")
    private @Nullable String to;

    @Option(names = "--unproven", description = "restore a backup even though it was not proven")
    private boolean unproven;

    @Mixin
    private final ExtractOptions extract = new ExtractOptions();

    @Mixin
    private final SingleOptions single = new SingleOptions();

    @Option(names = "--undo", description = "put the data from before the latest restore back")
    private boolean undo;

    @Option(names = "--forget-old", description = "remove the data from before restores")
    private boolean forgetOld;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    private final Terminal terminal = Terminal.onStandardOutput();

    @Override
    public Integer call() throws IOException {
        if ((id != null ? 1 : 0) + (to != null ? 1 : 0) + (undo ? 1 : 0) + (forgetOld ? 1 : 0) != 1) {
            throw new Refusal("restore needs one of: the id of a backup or latest, --to, --undo, --forget-old");
        }
        SingleParts parts = single.of(id, extract);
        if (extract.isChosen()) {
            return extract();
        }
        if (mode.isDocker(data.path())) {
            return onContainers(parts);
        }
        if (id == null) {
            return alone();
        }
        if (!parts.isEmpty()) {
            return new SingleRestore(data.path(), repository, keys, terminal).run(id, parts, unproven);
        }
        SettingsRestore files = new SettingsRestore(data.path(), terminal);
        OpenInstallation installation = new OpenInstallation(data.path(), terminal, "restore");
        installation.closeOnSignal();
        try (installation) {
            Settings settings = installation.reachAlone();
            Installation target = new ThisInstallation(data.path(), settings).describe();
            return restore(id, target, settings, files);
        }
    }

    /** What concerns the files of the whole database begins without a running one. */
    private int alone() throws IOException {
        Settings given = Home.settings(data.path());
        Optional<PointInTime> moment = to == null ? Optional.empty() : PointInTimeRun.parse(to, given);
        OpenInstallation installation = new OpenInstallation(data.path(), terminal, "restore");
        installation.closeOnSignal();
        try (installation) {
            installation.takeAlone();
            if (to == null) {
                return decide(new OldData(data.path(), installation, given));
            }
            try (Store store = repository.open(data.path(), given)) {
                new PointInTimeRun(data.path(), given, keys, terminal)
                        .restore(moment, repository.physical(data.path(), given), store);
                return ExitStatus.DONE;
            }
        }
    }

    private int onContainers(SingleParts parts) {
        StackBackups stack = new StackBackups(data.path(), repository.folder(), keys.given(), terminal);
        if (forgetOld) {
            return stack.forgetOld();
        }
        if (to != null) {
            String moment = PointInTimeRun.parse(to)
                    .map(point -> point.instant().toString())
                    .orElse("latest");
            return stack.insteadOfDatabase(List.of("restore", "--to", moment));
        }
        if (id == null) {
            return stack.undo();
        }
        List<String> words = new ArrayList<>(List.of("restore", id));
        if (unproven) {
            words.add("--unproven");
        }
        words.addAll(parts.words());
        return parts.isEmpty() ? stack.instead(words) : stack.beside(words);
    }

    /** Beside the running product: nothing of it is touched. */
    private int extract() throws IOException {
        Settings settings = Home.settings(data.path());
        if (id == null) {
            throw new Refusal("--extract needs the id of a backup, or latest");
        }
        if (mode.isDocker(data.path()) && repository.isInVolume(settings)) {
            throw new Refusal("--extract reads a folder of this machine: name it with --repository");
        }
        try (Store store = repository.open(data.path(), settings)) {
            BackupFolder backup = ChosenBackup.named(id, new Repository(store));
            Opener opener = keys.opener(backup, finished(backup), settings);
            extract.run(new PortableExtract(backup, opener, new TerminalProgress(terminal)), terminal);
            return ExitStatus.DONE;
        }
    }

    private static Manifest finished(BackupFolder backup) throws IOException {
        return backup.manifest()
                .orElseThrow(() -> new Refusal("the backup %s was never finished".formatted(backup.id())));
    }

    private int decide(OldData kept) {
        if (undo) {
            terminal.line(
                    "The data from before the restore %s are back; the restored ones are kept until restore --forget-old"
                            .formatted(kept.undo()));
        } else {
            terminal.line("Removed the data from before %d restores".formatted(kept.forget()));
        }
        return ExitStatus.DONE;
    }

    private int restore(String wanted, Installation target, Settings settings, SettingsRestore files)
            throws IOException {
        try (Store store = repository.open(data.path(), settings)) {
            BackupFolder backup = ChosenBackup.named(wanted, new Repository(store));
            Manifest manifest = finished(backup);
            ChosenBackup.requireProven(backup, unproven);
            Opener opener = keys.opener(backup, manifest, settings);
            PortableRestore.Result result = new PortableRestore(
                            target, new Migrating(target.database()), new TerminalProgress(terminal))
                    .run(backup, opener);
            BackupWords.restored(result).forEach(terminal::line);
            files.run(result);
            return ExitStatus.DONE;
        }
    }
}
