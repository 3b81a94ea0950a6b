package org.forecourt.operations.backup;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
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
import org.forecourt.safekeeping.ArchiveStatus;
import org.forecourt.safekeeping.Listing;
import org.forecourt.safekeeping.PhysicalListing;
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
            PhysicalListing physical = new PhysicalListing(
                    repository.physicalIfFolder(data.path(), settings), terminal::line, terminal::error);
            if (words.isEmpty()) {
                return list(backups, physical);
            }
            if (!words.getFirst().equals("verify")) {
                throw new Refusal("backups knows the word verify and not " + words.getFirst());
            }
            return verify(backups, physical, settings);
        }
    }

    private int list(Repository backups, PhysicalListing physical) throws IOException {
        Instant now = Instant.now();
        List<Listing> listings = new ArrayList<>();
        for (BackupFolder backup : backups.backups()) {
            listings.add(Listing.of(backup, now));
        }
        listings.addAll(physical.listings(now));
        Optional<ArchiveStatus> archive = physical.archive(now);
        if (json) {
            byte[] all = Json.bytes(new Listing.All(listings, archive.orElse(null)));
            terminal.line(new String(all, java.nio.charset.StandardCharsets.UTF_8).strip());
        } else if (listings.isEmpty()) {
            terminal.line("There are no backups in " + backups.store().description());
        } else {
            listings.forEach(listing -> terminal.line(listing.line()));
            archive.ifPresent(status -> terminal.line(status.line(ZoneId.systemDefault())));
        }
        return ExitStatus.DONE;
    }

    private int verify(Repository backups, PhysicalListing physical, Settings settings) throws IOException {
        if (words.size() > 1 && physical.ids().contains(words.get(1))) {
            return physical.isWhole(words.get(1)) ? ExitStatus.DONE : ExitStatus.FAILED;
        }
        List<BackupFolder> chosen = words.size() > 1 ? List.of(backups.backup(words.get(1))) : backups.backups();
        List<String> chosenPhysical = words.size() > 1 ? List.of() : physical.ids();
        if (chosen.isEmpty() && chosenPhysical.isEmpty()) {
            throw new Refusal("there are no backups in " + backups.store().description());
        }
        boolean isWhole = true;
        for (BackupFolder backup : chosen) {
            if (backup.state() != BackupState.INTERRUPTED || words.size() > 1) {
                isWhole &= isWhole(backup, settings);
            }
        }
        for (String id : chosenPhysical) {
            isWhole &= physical.isWhole(id);
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
