package org.forecourt.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.portable.PassphraseKeys;
import org.forecourt.backup.portable.Protection;
import org.forecourt.backup.secrecy.PublicKeyFile;
import org.forecourt.backup.store.Store;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** For whom a backup is encrypted when nobody says otherwise: a public key before a passphrase, and neither for no encryption. */
public final class ProtectionBySettings {

    private ProtectionBySettings() {}

    /**
     * As the settings say; to be asked once the store is locked.
     *
     * @param home what a relative path of the settings begins at
     * @throws BackupRefusal when key or passphrase cannot be used
     */
    public static Protection of(Settings settings, Path home, Store store) throws IOException {
        Optional<Path> key = settings.text(Setting.BACKUP_PUBLIC_KEY).map(home::resolve);
        if (key.isPresent()) {
            return byKeyFile(key.get());
        }
        Optional<String> passphrase = settings.text(Setting.BACKUP_PASSPHRASE);
        return passphrase.isPresent()
                ? new PassphraseKeys(store).protection(passphrase.get().toCharArray())
                : Protection.NONE;
    }

    private static Protection byKeyFile(Path file) {
        try {
            return byKey(Files.readAllBytes(file), file.toString());
        } catch (IOException unreadable) {
            throw new BackupRefusal("%s cannot be read".formatted(file));
        }
    }

    /** By the text of an OpenPGP public key; the name is for the reader of a refusal. */
    public static Protection byKey(byte[] text, String name) {
        try {
            return Protection.by(PublicKeyFile.read(text));
        } catch (IOException unusable) {
            throw new BackupRefusal("%s is no key to encrypt for: %s".formatted(name, unusable.getMessage()));
        }
    }
}
