package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.forecourt.contracts.schema.Migration;
import org.forecourt.operations.Refusal;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * The migrations of the product's schemas: those a database has, or those a version brings.
 *
 * @param migrations of each schema
 */
record SchemaState(Map<String, List<Migration>> migrations) {

    private static final Map<String, String> SOURCES = Map.of(
            "forecourt",
            "marketplace/src/main/resources/db/migration",
            "mailing",
            "mailing/src/main/resources/db/mailing");

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

    /** What the version in the sources brings. */
    static SchemaState ofSources(Path home) {
        Map<String, List<Migration>> brought = new TreeMap<>();
        SOURCES.forEach((schema, folder) -> {
            try (Stream<Path> files = Files.list(home.resolve(folder))) {
                brought.put(
                        schema,
                        files.map(file -> String.valueOf(file.getFileName()))
                                .filter(name -> name.endsWith(".sql"))
                                .map(Migration::of)
                                .toList());
            } catch (IOException unreadable) {
                throw new Refusal("%s cannot be read: take it from the repository (git checkout %s)"
                        .formatted(home.resolve(folder), folder));
            }
        });
        return new SchemaState(brought);
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
}
