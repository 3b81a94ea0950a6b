package org.forecourt.safekeeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.forecourt.settings.Setting;
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
            if (words.isEmpty()) {
                return list(desk, backups);
            }
            if (!words.getFirst().equals("verify")) {
                throw new BackupRefusal("backups knows the word verify and not " + words.getFirst());
            }
            return verify(desk, backups, keys);
        });
    }

    private int list(BackupDesk desk, Repository backups) throws IOException {
        List<Listing> listings = new ArrayList<>();
        for (BackupFolder backup : backups.backups()) {
            listings.add(Listing.of(backup, Instant.now()));
        }
        if (json) {
            desk.line(new String(Json.bytes(listings), StandardCharsets.UTF_8).strip());
        } else if (listings.isEmpty()) {
            desk.line("There are no backups in " + backups.store().description());
        }
        if (!json) {
            listings.forEach(listing -> desk.line(listing.line()));
        }
        return 0;
    }

    private int verify(BackupDesk desk, Repository backups, GivenKeys keys) throws IOException {
        List<BackupFolder> chosen = words.size() > 1 ? List.of(backups.backup(words.get(1))) : backups.backups();
        int status = 0;
        for (BackupFolder backup : chosen) {
            if (backup.state() != BackupState.INTERRUPTED || words.size() > 1) {
                status = Math.max(status, verify(desk, backup, keys));
            }
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
        boolean hasWords = keys.passphrase() != null || settings.isSet(Setting.BACKUP_PASSPHRASE);
        boolean canOpen =
                manifest.isPresent() && hasWords && (manifest.get().byPassphrase() || keys.secretKey() != null);
        return canOpen ? keys.opener(backup, manifest.get(), settings) : null;
    }
}
