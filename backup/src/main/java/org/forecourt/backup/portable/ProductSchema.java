package org.forecourt.backup.portable;

import java.util.Arrays;
import java.util.Map;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.database.DatabaseAccess;

/** The migrations of this program. */
public interface ProductSchema {

    /** By schema, the newest version it knows. */
    Map<String, String> newestVersions();

    /**
     * Makes sure that this program knows what is to be restored.
     *
     * @param versions by schema
     * @throws BackupRefusal when a newer program wrote it
     */
    default void requireKnown(Map<String, String> versions) {
        Map<String, String> known = newestVersions();
        versions.forEach((name, version) -> {
            String newest = known.getOrDefault(name, "0");
            if (Arrays.compare(numbers(version), numbers(newest)) > 0) {
                throw new BackupRefusal(
                        "the backup was made by a newer Forecourt (schema %s at version %s, this one knows %s): use that one"
                                .formatted(name, version, newest));
            }
        });
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[._]")).mapToInt(Integer::parseInt).toArray();
    }

    /** Brings a database from its version to the newest. */
    void migrate(DatabaseAccess database);
}
