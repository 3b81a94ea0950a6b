package org.forecourt.backup.portable;

import java.io.IOException;
import java.util.List;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.archive.CheckedFile;
import org.forecourt.backup.archive.Damaged;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.secrecy.SecretKeyFile;
import org.forecourt.backup.secrecy.WrongPassphrase;
import org.forecourt.backup.store.Store;
import org.forecourt.backup.store.StoredFile;

/**
 * The keys that passphrases lock. A store has one for each passphrase ever used with it: backups are encrypted for the key,
 * the key is encrypted by the passphrase, and every backup carries a copy of it.
 */
public final class PassphraseKeys {

    private static final String FOLDER = "keys";
    private static final int SHORTEST = 8;

    private final Store store;

    /** Those of a store. */
    public PassphraseKeys(Store store) {
        this.store = store;
    }

    /** The key that the passphrase opens, made now if there is none. Only under the store's lock. */
    public Protection protection(char[] passphrase) throws IOException {
        if (passphrase.length < SHORTEST) {
            throw new BackupRefusal("the passphrase is shorter than %d characters".formatted(SHORTEST));
        }
        for (StoredFile file : keyFiles()) {
            SecretKeyFile key = read(file.name());
            try {
                return new Protection(key.recipient(), key, key.unlock(passphrase));
            } catch (WrongPassphrase another) {
                // of an earlier passphrase
            }
        }
        return create(passphrase);
    }

    /**
     * What opens a key that lies in a backup.
     *
     * @throws BackupRefusal when the passphrase does not
     */
    public static Opener open(byte[] keyFile, char[] passphrase) {
        try {
            return SecretKeyFile.read(keyFile).unlock(passphrase);
        } catch (WrongPassphrase wrong) {
            throw new BackupRefusal("the passphrase does not open this backup");
        } catch (IOException other) {
            throw new BackupRefusal("the secret key cannot be read: " + other.getMessage());
        }
    }

    private Protection create(char[] passphrase) throws IOException {
        SecretKeyFile key = SecretKeyFile.create(passphrase);
        CheckedFile.write(store, FOLDER + "/" + key.recipient().id() + ".asc", key.armored());
        try {
            return new Protection(key.recipient(), key, key.unlock(passphrase));
        } catch (WrongPassphrase impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<StoredFile> keyFiles() throws IOException {
        return store.list(FOLDER).stream()
                .filter(file -> file.name().endsWith(".asc"))
                .toList();
    }

    private SecretKeyFile read(String name) throws IOException {
        byte[] text = CheckedFile.read(store, name).orElseThrow(() -> new Damaged(name + " was never finished"));
        try {
            return SecretKeyFile.read(text);
        } catch (IOException other) {
            throw new Damaged(name + " is no key", other);
        }
    }
}
