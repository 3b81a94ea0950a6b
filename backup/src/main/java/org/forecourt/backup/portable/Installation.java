package org.forecourt.backup.portable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.forecourt.backup.database.DatabaseAccess;

/**
 * What there is to be backed up.
 *
 * @param media the folder of the pictures
 * @param settings texts of the environment files by name, with no secret in them
 * @param secrets texts of files with secrets by name; they are never kept unencrypted
 * @param productVersion of this program
 */
public record Installation(
        DatabaseAccess database,
        Path media,
        Map<String, String> settings,
        Map<String, String> secrets,
        String productVersion) {

    /** The schemas that are ours; whatever else lies in the database is left alone. */
    public static final List<String> SCHEMAS = List.of("forecourt", "mailing");

    public Installation {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** Says where, and no content. */
    @Override
    public String toString() {
        return "Installation of " + database;
    }
}
