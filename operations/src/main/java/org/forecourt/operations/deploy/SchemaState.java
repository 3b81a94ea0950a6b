package org.forecourt.operations.deploy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.forecourt.contracts.schema.Migration;
import org.forecourt.operations.ProgramMigrations;
import org.forecourt.operations.Refusal;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * The migrations of the product's schemas: those a database has, or those a version brings.
 *
 * @param migrations of each schema
 */
record SchemaState(Map<String, List<Migration>> migrations) {

    private static final String APPLIED = """
            select 'forecourt', version, description from forecourt.flyway_schema_history where success and version is not null
            union all
            select 'mailing', version, description from mailing.flyway_schema_history where success and version is not null
            """;

    private static final String ASK = """
            PGPASSWORD="$(cat /run/forecourt/POSTGRES_PASSWORD)" psql -h 127.0.0.1 -U "$(cat /run/forecourt/POSTGRES_USER)" \
            -d "$(cat /run/forecourt/POSTGRES_DB)" -AtF '|' -c "$1"
            """;

    /** What the database in its container has; no password leaves it. */
    static SchemaState ofStack(Engine engine) {
        External.Result result = engine.docker("exec", Stack.DATABASE, "sh", "-c", ASK, "sh", APPLIED);
        if (!result.succeeded()) {
            throw new DeployFailure(
                    "the database cannot be asked for its migrations (%s)".formatted(result.lastLine()),
                    "See: docker logs pg");
        }
        SchemaState state = new SchemaState(new TreeMap<>());
        result.output()
                .lines()
                .map(line -> line.split("\\|", 3))
                .filter(row -> row.length == 3)
                .forEach(row -> state.add(row[0], row[1], row[2]));
        return state;
    }

    /** What a database has that is reached with these settings. */
    static SchemaState of(Settings settings) {
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        settings.required(Setting.POSTGRES_HOST),
                        settings.required(Setting.POSTGRES_PORT),
                        settings.required(Setting.POSTGRES_DB));
        SchemaState state = new SchemaState(new TreeMap<>());
        try (Connection database = DriverManager.getConnection(
                        url, settings.required(Setting.POSTGRES_USER), settings.required(Setting.POSTGRES_PASSWORD));
                ResultSet rows = database.createStatement().executeQuery(APPLIED)) {
            while (rows.next()) {
                state.add(rows.getString(1), rows.getString(2), rows.getString(3));
            }
            return state;
        } catch (SQLException failed) {
            throw new DeployFailure(
                    "the database cannot be asked for its migrations (%s)".formatted(failed.getMessage()),
                    "See: ./forecourt logs");
        }
    }

    private void add(String schema, String version, String description) {
        migrations
                .computeIfAbsent(schema, name -> new ArrayList<>())
                .add(new Migration(Integer.parseInt(version.replaceFirst("\\D.*", "")), description));
    }

    /** What this program brings; the launcher has built it from the sources that images are built from. */
    static SchemaState ofThisProgram() {
        return of(SchemaState.class.getClassLoader());
    }

    /** What a program brings whose files are seen by a class loader. */
    static SchemaState of(ClassLoader program) {
        try {
            return new SchemaState(ProgramMigrations.of(program));
        } catch (IOException unreadable) {
            throw new Refusal(
                    "the migrations of a program cannot be read (%s): ./forecourt stop, then ./forecourt deploy"
                            .formatted(unreadable.getMessage()));
        }
    }

    /** The newest migration of each schema. */
    Map<String, Integer> newest() {
        Map<String, Integer> newest = new TreeMap<>();
        migrations.forEach((schema, all) -> newest.put(
                schema, all.stream().mapToInt(Migration::version).max().orElse(0)));
        return newest;
    }

    /** In words, the first migration that keeps a program with such knowledge from serving. */
    Optional<String> inTheWayOf(Map<String, Integer> known) {
        return migrations.entrySet().stream()
                .flatMap(schema ->
                        Migration.inTheWay(schema.getValue(), known.getOrDefault(schema.getKey(), 0)).stream()
                                .map(migration -> "migration %d of the schema %s (%s)"
                                        .formatted(migration.version(), schema.getKey(), migration.description())))
                .findFirst();
    }

    /** Refuses to go on to a version with these migrations while, and after a rollback, a program with such knowledge has to serve. */
    void requireServing(Map<String, Integer> known) {
        inTheWayOf(known).ifPresent(migration -> {
            throw new Refusal(
                    "%s takes away what the running version uses: upgrade to a version in between first, or make a backup and use ./forecourt stop and ./forecourt deploy"
                            .formatted(migration));
        });
    }
}
