package org.forecourt.operations.backup;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.portable.BackupKeys;
import org.forecourt.backup.portable.PassphraseKeys;
import org.forecourt.backup.portable.Protection;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.store.Store;
import org.forecourt.operations.Home;
import org.forecourt.operations.Refusal;
import org.forecourt.safekeeping.GivenKeys;
import org.forecourt.safekeeping.ProtectionBySettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a backup is encrypted with, and what opens it. Passphrases come from files, settings or a terminal, never from options. */
final class KeyOptions {

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "a file that holds the passphrase; without it BACKUP_PASSPHRASE")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "encrypt for this OpenPGP public key; without it BACKUP_PUBLIC_KEY")
    private @Nullable Path publicKey;

    @Option(
            names = "--secret-key",
            paramLabel = "FILE",
            description = "the OpenPGP secret key that opens backups made for its public key")
    private @Nullable Path secretKey;

    /** Whether an option asks for encryption. */
    boolean areGiven() {
        return passphraseFile != null || publicKey != null;
    }

    /** For whom a new backup is encrypted. */
    Protection protection(Store store, Settings settings) throws IOException {
        requireOneKey();
        if (publicKey != null) {
            return ProtectionBySettings.byKey(bytes(publicKey), publicKey.toString());
        }
        return passphraseFile == null
                ? ProtectionBySettings.of(settings, Home.folder(), store)
                : new PassphraseKeys(store)
                        .protection(text(passphraseFile).strip().toCharArray());
    }

    private void requireOneKey() {
        if (passphraseFile != null && publicKey != null) {
            throw new Refusal("give --passphrase-file or --public-key, not both");
        }
    }

    /** What was given here, for a process in a container that cannot see these files. */
    GivenKeys given() {
        requireOneKey();
        return new GivenKeys(
                passphraseFile == null ? null : text(passphraseFile).strip(),
                publicKey == null ? null : base64(publicKey),
                secretKey == null ? null : base64(secretKey));
    }

    private static String base64(Path file) {
        return Base64.getEncoder().encodeToString(bytes(file));
    }

    /**
     * What opens a backup; null for one that is not encrypted.
     *
     * @throws Refusal when nothing was given that could
     */
    @Nullable
    Opener opener(BackupFolder backup, Manifest manifest, Settings settings) throws IOException {
        if (manifest.recipient() == null) {
            return null;
        }
        char[] passphrase = passphrase(settings);
        if (passphrase == null) {
            passphrase = asked();
        }
        return secretKey != null
                ? PassphraseKeys.open(bytes(secretKey), passphrase)
                : BackupKeys.open(backup, passphrase);
    }

    /** The same without insisting: null as well when nothing was given. */
    @Nullable
    Opener openerIfGiven(BackupFolder backup, Manifest manifest, Settings settings) throws IOException {
        boolean canOpen = passphrase(settings) != null && (manifest.byPassphrase() || secretKey != null);
        return manifest.recipient() != null && canOpen ? opener(backup, manifest, settings) : null;
    }

    private char @Nullable [] passphrase(Settings settings) {
        if (passphraseFile != null) {
            return text(passphraseFile).strip().toCharArray();
        }
        return settings.text(Setting.BACKUP_PASSPHRASE).map(String::toCharArray).orElse(null);
    }

    private static char[] asked() {
        Console console = System.console();
        char[] typed = console == null || !console.isTerminal() ? null : console.readPassword("Passphrase: ");
        if (typed == null) {
            throw new Refusal("the backup is encrypted: give --passphrase-file or set BACKUP_PASSPHRASE");
        }
        return typed;
    }

    private static String text(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal("%s cannot be read".formatted(file));
        }
    }
}
