package org.forecourt.mailing;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.forecourt.contracts.schema.Migration;
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
     * @throws SchemaTooNew when a newer program has taken away what this one uses (ADR 31); nothing is changed then
     */
    public static void migrate(DataSource dataSource) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas(NAME)
                .locations("classpath:db/mailing")
                .failOnMissingLocations(true)
                .load();
        requireServing(flyway.info());
        flyway.migrate();
    }

    private static void requireServing(MigrationInfoService info) {
        List<Migration> unknown = Arrays.stream(info.applied())
                .filter(MailingSchema::isUnknown)
                .map(MailingSchema::described)
                .toList();
        int newest = Arrays.stream(info.all())
                .filter(MailingSchema::isKnown)
                .mapToInt(migration -> described(migration).version())
                .max()
                .orElse(0);
        Migration.inTheWay(unknown, newest).ifPresent(migration -> {
            throw new SchemaTooNew(String.valueOf(migration.version()));
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
