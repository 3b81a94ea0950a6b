package org.forecourt.backup.portable;

import java.io.IOException;
import java.io.InputStream;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.PartReader;
import org.forecourt.backup.secrecy.Opener;

/** The key that every backup made with a passphrase carries. */
public final class BackupKeys {

    private BackupKeys() {}

    /**
     * What opens a backup, by its passphrase alone.
     *
     * @throws BackupRefusal when the passphrase is another, or the backup was made for a key that is kept elsewhere
     */
    public static Opener open(BackupFolder backup, char[] passphrase) throws IOException {
        Manifest manifest = PortableVerification.manifest(backup);
        if (!manifest.byPassphrase()) {
            throw new BackupRefusal(
                    "the backup %s is encrypted for the key %s: give its secret key, not only a passphrase"
                            .formatted(backup.id(), manifest.recipient()));
        }
        try (InputStream key =
                PartReader.open(backup.store(), backup.path(), manifest.part(PortableDetails.KEY_PART), null)) {
            return PassphraseKeys.open(key.readAllBytes(), passphrase);
        }
    }
}
