package org.forecourt.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forecourt.operations.postgres.Passwords;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** Secrets that nobody chose: made once at first need, one file each, readable only for their owner, never printed. */
final class Secrets {

    /** The password with which the applications reach the embedded database. */
    static final String DATABASE = "postgres-password";

    static final String SUPERUSER = "postgres-superuser-password";
    private static final int BYTES = 24;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** The settings with every secret in them that the operator left blank. */
    Settings complete(Settings settings) {
        Map<Setting, String> kept = new EnumMap<>(Setting.class);
        for (Setting setting : List.of(Setting.MAILING_SERVICE_KEY, Setting.OPERATOR_KEY)) {
            if (!settings.isSet(setting)) {
                kept.put(setting, keep(setting.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            }
        }
        return settings.with(kept);
    }

    /**
     * The passwords of the embedded database.
     *
     * @param databaseExists then they must exist as well, because new ones would not open it
     */
    Passwords databasePasswords(boolean databaseExists) {
        return new Passwords(
                databaseExists ? existing(SUPERUSER) : keep(SUPERUSER),
                databaseExists ? existing(DATABASE) : keep(DATABASE));
    }

    /** The secret of that name, made now if it is new. */
    String keep(String name) {
        return Files.exists(folder.resolve(name)) ? existing(name) : create(name);
    }

    /** The secret of that name, which another process has made. */
    String existing(String name) {
        try {
            String secret = Files.readString(folder.resolve(name)).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (IOException unreadable) {
            // the same cure as for an empty file
        }
        throw new Refusal(
                "%s is missing or unreadable, and the database does not open without it: put the folder %s back from a backup"
                        .formatted(folder.resolve(name), folder));
    }

    private String create(String name) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        PrivateFile.write(folder.resolve(name), secret + "\n");
        return secret;
    }
}
