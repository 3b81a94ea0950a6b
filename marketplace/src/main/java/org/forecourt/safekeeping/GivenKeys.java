package org.forecourt.safekeeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.portable.BackupKeys;
import org.forecourt.backup.portable.PassphraseKeys;
import org.forecourt.backup.portable.Protection;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.Store;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys that an operator gave to a command outside, on their way into a container: over standard input, which no list of
 * processes shows. Each is null when it was not given.
 *
 * @param publicKey the content of the file in base 64, likewise the secret key
 */
public record GivenKeys(
        @Nullable String passphrase,
        @Nullable String publicKey,
        @Nullable String secretKey) {

    /** Nothing given: the settings decide. */
    static final GivenKeys NONE = new GivenKeys(null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As they travel. */
    public byte[] bytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    static GivenKeys read(InputStream input) {
        try {
            return JSON.readValue(input.readAllBytes(), GivenKeys.class);
        } catch (IOException | JacksonException unreadable) {
            throw new BackupRefusal("there are no keys on standard input");
        }
    }

    Protection protection(Settings settings, Store store) throws IOException {
        if (publicKey != null) {
            return ProtectionBySettings.byKey(Base64.getDecoder().decode(publicKey), "what --public-key names");
        }
        return passphrase == null
                ? ProtectionBySettings.of(settings, ProductFiles.home(), store)
                : new PassphraseKeys(store).protection(passphrase.toCharArray());
    }

    /**
     * What opens a backup; null for one that is not encrypted.
     *
     * @throws BackupRefusal when nothing was given that could
     */
    @Nullable
    Opener opener(BackupFolder backup, Manifest manifest, Settings settings) throws IOException {
        if (manifest.recipient() == null) {
            return null;
        }
        String words =
                passphrase == null ? settings.text(Setting.BACKUP_PASSPHRASE).orElse(null) : passphrase;
        if (words == null) {
            throw new BackupRefusal("the backup is encrypted: give --passphrase-file or set BACKUP_PASSPHRASE");
        }
        return secretKey == null
                ? BackupKeys.open(backup, words.toCharArray())
                : PassphraseKeys.open(Base64.getDecoder().decode(secretKey), words.toCharArray());
    }

    /** The same without insisting: null as well when nothing was given. */
    @Nullable
    Opener openerIfGiven(BackupFolder backup, Manifest manifest, Settings settings) throws IOException {
        boolean hasWords = passphrase != null || settings.isSet(Setting.BACKUP_PASSPHRASE);
        boolean canOpen = hasWords && (manifest.byPassphrase() || secretKey != null);
        return canOpen ? opener(backup, manifest, settings) : null;
    }

    /** No content: it would be a secret. */
    @Override
    public String toString() {
        return "GivenKeys";
    }
}
