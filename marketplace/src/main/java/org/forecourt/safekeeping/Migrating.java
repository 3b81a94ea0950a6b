package org.forecourt.safekeeping;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.portable.ProductSchema;

/** The migrations of both services as they are in this program. */
public final class Migrating implements ProductSchema {

    /** Where the image of the app, which is without the mail service, has the migrations of the latter. */
    private static final String MAILING_MIGRATIONS = "forecourt.mailing-migrations";

    private static final Map<String, String> LOCATIONS =
            Map.of("forecourt", "classpath:db/migration", "mailing", mailing());

    private final DatabaseAccess anyDatabase;

    /** Flyway answers questions about files with a connection only. */
    public Migrating(DatabaseAccess anyDatabase) {
        this.anyDatabase = anyDatabase;
    }

    private static String mailing() {
        String folder = System.getProperty(MAILING_MIGRATIONS);
        return folder == null ? "classpath:db/mailing" : "filesystem:" + folder;
    }

    @Override
    public Map<String, String> newestVersions() {
        Map<String, String> versions = new TreeMap<>();
        LOCATIONS.forEach((schema, location) -> {
            MigrationInfo[] known = flyway(anyDatabase, schema).info().all();
            Arrays.stream(known)
                    .filter(migration -> migration.getVersion() != null && migration.getPhysicalLocation() != null)
                    .filter(migration -> !migration.getPhysicalLocation().isEmpty())
                    .map(MigrationInfo::getVersion)
                    .max(java.util.Comparator.naturalOrder())
                    .ifPresent(newest -> versions.put(schema, newest.getVersion()));
        });
        return versions;
    }

    @Override
    public void migrate(DatabaseAccess database) {
        for (String schema : LOCATIONS.keySet()) {
            try {
                flyway(database, schema).migrate();
            } catch (RuntimeException failed) {
                throw new BackupFailure(
                        "the restored data cannot be brought to this version: " + failed.getMessage(), failed);
            }
        }
    }

    private static Flyway flyway(DatabaseAccess database, String schema) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://%s:%d/%s".formatted(database.host(), database.port(), database.database()),
                        database.user(),
                        database.password())
                .schemas(schema)
                .locations(LOCATIONS.get(schema))
                .failOnMissingLocations(true);
        return configuration.load();
    }
}
