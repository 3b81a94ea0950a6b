package org.forecourt.safekeeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.BackupState;
import org.forecourt.backup.archive.Json;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.portable.PortableVerification;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manage backups}: lists them, or reads all of their files. */
@Command(name = BackupsHere.NAME, description = "List the backups; backups verify reads all of their files.")
public final class BackupsHere implements Callable<Integer> {

    public static final String NAME = "backups";

    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--keys-on-input", description = "Read keys as JSON from standard input.")
    private boolean keysOnInput;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Parameters(arity = "0..2", paramLabel = "verify [ID]", description = "Read all files, of one backup or of all.")
    private List<String> words = List.of();

    /** Needs no database. */
    public BackupsHere(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        BackupDesk desk = new BackupDesk(settings, spec, keysOnInput);
        return desk.run((store, keys) -> {
            Repository backups = new Repository(store);
            PhysicalListing physical = new PhysicalListing(new StackDatabase(settings).place(), desk::line, desk::fail);
            if (words.isEmpty()) {
                return list(desk, backups, physical);
            }
            if (!words.getFirst().equals("verify")) {
                throw new BackupRefusal("backups knows the word verify and not " + words.getFirst());
            }
            return verify(desk, backups, physical, keys);
        });
    }

    private int list(BackupDesk desk, Repository backups, PhysicalListing physical) throws IOException {
        Instant now = Instant.now();
        List<Listing> listings = new ArrayList<>();
        for (BackupFolder backup : backups.backups()) {
            listings.add(Listing.of(backup, now));
        }
        listings.addAll(physical.listings(now));
        Optional<ArchiveStatus> archive = physical.archive(now);
        if (json) {
            byte[] all = Json.bytes(new Listing.All(listings, archive.orElse(null)));
            desk.line(new String(all, StandardCharsets.UTF_8).strip());
        } else if (listings.isEmpty()) {
            desk.line("There are no backups in " + backups.store().description());
        }
        if (!json) {
            listings.forEach(listing -> desk.line(listing.line()));
            archive.ifPresent(status -> desk.line(status.line(ZoneId.systemDefault())));
        }
        return 0;
    }

    private int verify(BackupDesk desk, Repository backups, PhysicalListing physical, GivenKeys keys)
            throws IOException {
        if (words.size() > 1 && physical.ids().contains(words.get(1))) {
            return physical.isWhole(words.get(1)) ? 0 : 1;
        }
        List<BackupFolder> chosen = words.size() > 1 ? List.of(backups.backup(words.get(1))) : backups.backups();
        int status = 0;
        for (BackupFolder backup : chosen) {
            if (backup.state() != BackupState.INTERRUPTED || words.size() > 1) {
                status = Math.max(status, verify(desk, backup, keys));
            }
        }
        for (String id : words.size() > 1 ? List.<String>of() : physical.ids()) {
            status = Math.max(status, physical.isWhole(id) ? 0 : 1);
        }
        return status;
    }

    private int verify(BackupDesk desk, BackupFolder backup, GivenKeys keys) throws IOException {
        try {
            PortableVerification.Summary found =
                    new PortableVerification(backup, openerIfGiven(backup, keys), desk.progress()).run();
            desk.line("%s is whole: %d parts and %d pictures, %s; %s"
                    .formatted(
                            backup.id(),
                            found.parts(),
                            found.pictures(),
                            LineProgress.size(found.bytes()),
                            backup.state().code()));
            return 0;
        } catch (BackupFailure damaged) {
            return desk.fail(backup.id() + ": " + damaged.getMessage());
        }
    }

    private @Nullable Opener openerIfGiven(BackupFolder backup, GivenKeys keys) throws IOException {
        Optional<Manifest> manifest = backup.manifest();
        return manifest.isPresent() ? keys.openerIfGiven(backup, manifest.get(), settings) : null;
    }
}
