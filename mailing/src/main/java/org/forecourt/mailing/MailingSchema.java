package org.forecourt.mailing;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/** The schema that belongs to this service alone. */
@Component
public final class MailingSchema {

    static final String NAME = "mailing";

    private final Settings settings;

    MailingSchema(Settings settings) {
        this.settings = settings;
    }

    /** Brings the schema to the version of this program. Flyway holds a lock in the database while it works. */
    void migrate() {
        migrate(MailingDatabase.patient(settings));
    }

    /**
     * As at the start of the service, for whoever needs the tables without it.
     *
     * @throws SchemaTooNew when a newer program was here; nothing is changed then
     */
    public static void migrate(DataSource dataSource) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas(NAME)
                .locations("classpath:db/mailing")
                .failOnMissingLocations(true)
                .load();
        Arrays.stream(flyway.info().applied())
                .filter(MailingSchema::isUnknown)
                .findFirst()
                .ifPresent(migration -> {
                    throw new SchemaTooNew(String.valueOf(migration.getVersion()));
                });
        flyway.migrate();
    }

    private static boolean isUnknown(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
