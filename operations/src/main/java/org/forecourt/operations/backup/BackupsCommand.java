package org.forecourt.operations.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.archive.Json;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.portable.PortableDetails;
import org.forecourt.backup.portable.PortableVerification;
import org.forecourt.backup.store.Store;
import org.forecourt.operations.DataOption;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.forecourt.operations.deploy.ModeOption;
import org.forecourt.operations.deploy.StackBackups;
import org.forecourt.safekeeping.Listing;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists backups, and looks through their files. Needs no database. */
@Command(name = "backups", description = "List the backups; backups verify reads all of their files.")
public final class BackupsCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ModeOption mode = new ModeOption();

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Parameters(
            arity = "0..2",
            paramLabel = "verify [ID]",
            description = "verify: read all files, of one backup or of all")
    private List<String> words = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    private final Terminal terminal = Terminal.onStandardOutput();

    @Override
    public Integer call() throws IOException {
        if (mode.isDocker(data.path())) {
            List<String> all = new ArrayList<>(List.of("backups"));
            all.addAll(words);
            if (json) {
                all.add("--json");
            }
            return new StackBackups(data.path(), repository.folder(), keys.given(), terminal).beside(all);
        }
        Settings settings = Home.settings(data.path());
        try (Store store = repository.open(data.path(), settings)) {
            Repository backups = new Repository(store);
            if (words.isEmpty()) {
                return list(backups);
            }
            if (!words.getFirst().equals("verify")) {
                throw new Refusal("backups knows the word verify and not " + words.getFirst());
            }
            return verify(backups, settings);
        }
    }

    private int list(Repository backups) throws IOException {
        List<Listing> listings = new ArrayList<>();
        for (BackupFolder backup : backups.backups()) {
            listings.add(Listing.of(backup, Instant.now()));
        }
        if (json) {
            terminal.line(new String(Json.bytes(listings), java.nio.charset.StandardCharsets.UTF_8).strip());
        } else if (listings.isEmpty()) {
            terminal.line("There are no backups in " + backups.store().description());
        } else {
            listings.forEach(listing -> terminal.line(listing.line()));
        }
        return ExitStatus.DONE;
    }

    private int verify(Repository backups, Settings settings) throws IOException {
        List<BackupFolder> chosen = words.size() > 1 ? List.of(backups.backup(words.get(1))) : backups.backups();
        if (chosen.isEmpty()) {
            throw new Refusal("there are no backups in " + backups.store().description());
        }
        boolean isWhole = true;
        for (BackupFolder backup : chosen) {
            if (backup.state() != BackupState.INTERRUPTED || words.size() > 1) {
                isWhole &= isWhole(backup, settings);
            }
        }
        return isWhole ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private boolean isWhole(BackupFolder backup, Settings settings) throws IOException {
        try {
            Optional<Manifest> manifest = backup.manifest();
            if (manifest.isPresent() && !manifest.get().kind().equals(PortableDetails.KIND)) {
                terminal.line("%s is of the kind %s, which this command does not look through"
                        .formatted(backup.id(), manifest.get().kind()));
                return true;
            }
            PortableVerification.Summary found = new PortableVerification(
                            backup, opener(backup, manifest, settings), new TerminalProgress(terminal))
                    .run();
            terminal.line("%s is whole: %d parts and %d pictures, %s; %s"
                    .formatted(
                            backup.id(),
                            found.parts(),
                            found.pictures(),
                            TerminalProgress.size(found.bytes()),
                            backup.state().code()));
            return true;
        } catch (Damaged damaged) {
            terminal.error(String.valueOf(damaged.getMessage()));
            return false;
        } catch (BackupFailure failed) {
            terminal.error(backup.id() + ": " + failed.getMessage());
            return false;
        }
    }

    private org.forecourt.backup.secrecy.@Nullable Opener opener(
            BackupFolder backup, Optional<Manifest> manifest, Settings settings) throws IOException {
        return manifest.isPresent() ? keys.openerIfGiven(backup, manifest.get(), settings) : null;
    }
}
