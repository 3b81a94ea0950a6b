package org.forecourt.setup;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.forecourt.contracts.schema.Migration;
import org.springframework.stereotype.Component;

/** Brings the database schema to the version of this program. Safe to run from several processes at once. */
@Component
public final class Migrations {

    private final DataSource dataSource;

    Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Applies what is missing; Flyway holds a lock in the database while it works.
     *
     * @return how many migrations were applied
     * @throws StartFailure when a newer program has taken away what this one uses (ADR 31); nothing is changed then
     */
    public int migrate() {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas("forecourt")
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load();
        requireServing(flyway.info());
        return flyway.migrate().migrationsExecuted;
    }

    private static void requireServing(MigrationInfoService info) {
        List<Migration> unknown = Arrays.stream(info.applied())
                .filter(Migrations::isUnknown)
                .map(Migrations::described)
                .toList();
        int newest = Arrays.stream(info.all())
                .filter(Migrations::isKnown)
                .mapToInt(migration -> described(migration).version())
                .max()
                .orElse(0);
        Migration.inTheWay(unknown, newest).ifPresent(migration -> {
            throw new StartFailure(
                    "the database has migration %d (%s), which took away what this program uses: start the newer program again, or restore a backup from before it was started"
                            .formatted(migration.version(), migration.description()));
        });
    }

    private static Migration described(MigrationInfo migration) {
        return new Migration(migration.getVersion().getMajor().intValue(), migration.getDescription());
    }

    /** The note that the schema itself was made has no version. */
    private static boolean isKnown(MigrationInfo migration) {
        return migration.getVersion() != null && !isUnknown(migration);
    }

    private static boolean isUnknown(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
