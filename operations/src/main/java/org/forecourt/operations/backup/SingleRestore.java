package org.forecourt.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.Store;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.OpenInstallation;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.forecourt.safekeeping.ChosenBackup;
import org.forecourt.safekeeping.SingleParts;
import org.forecourt.settings.Settings;

/** Brings single pictures and tables back into an installation without containers, beside the running product or without it. */
final class SingleRestore {

    private final Path dataFolder;
    private final RepositoryOption repository;
    private final KeyOptions keys;
    private final Terminal terminal;

    SingleRestore(Path dataFolder, RepositoryOption repository, KeyOptions keys, Terminal terminal) {
        this.dataFolder = dataFolder;
        this.repository = repository;
        this.keys = keys;
        this.terminal = terminal;
    }

    int run(String id, SingleParts parts, boolean unproven) throws IOException {
        try (OpenInstallation installation = new OpenInstallation(dataFolder, terminal, "restore")) {
            Settings settings = installation.reach();
            try (Store store = repository.open(dataFolder, settings)) {
                BackupFolder backup = ChosenBackup.named(id, new Repository(store));
                ChosenBackup.requireProven(backup, unproven);
                Manifest manifest = backup.manifest()
                        .orElseThrow(() -> new Refusal("the backup %s was never finished".formatted(backup.id())));
                Opener opener = keys.opener(backup, manifest, settings);
                parts.bringBack(
                        new SingleParts.Source(backup, opener),
                        new ThisInstallation(dataFolder, settings).describe(),
                        new TerminalProgress(terminal),
                        terminal::line);
                return ExitStatus.DONE;
            }
        }
    }
}
