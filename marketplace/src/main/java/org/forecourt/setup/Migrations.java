package org.forecourt.setup;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
     */
    public int migrate() {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas("forecourt")
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
