package org.forecourt.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.Progress;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.database.Catalog;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.database.SchemaDescription;
import org.forecourt.backup.portable.Installation;
import org.forecourt.backup.portable.PortableBackup;
import org.forecourt.backup.portable.PortableRestore;
import org.forecourt.backup.portable.Protection;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.safekeeping.Migrating;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real tables of the product, as its migrations make them, through a backup and back. */
class MigratedRestoreTest {

    @TempDir
    private Path folder;

    private EmbeddedPostgres server;
    private DatabaseAccess database;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.builder().start();
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create role forecourt login createdb password 'secret'");
            statement.execute("create database forecourt owner forecourt");
        }
        database = new DatabaseAccess("localhost", server.getPort(), "forecourt", "forecourt", "secret");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void the_tables_come_back_exactly_as_the_migrations_made_them() throws Exception {
        new Migrating(database).migrate(database);
        SchemaDescription migrated = describe();

        restore(backup());

        assertThat(describe().differenceFrom(migrated)).isEmpty();
        assertThat(migrated.before()).hasSizeGreaterThan(20);
        assertThat(migrated.after()).hasSizeGreaterThan(60);
    }

    @Test
    void a_backup_of_an_older_product_is_brought_to_this_version() throws Exception {
        migrateTo("forecourt", "classpath:db/migration", "4");
        migrateTo("mailing", "classpath:db/mailing", "3");
        Map<String, String> newest = new Migrating(database).newestVersions();

        restore(backup());

        assertThat(versions()).isEqualTo(newest);
    }

    @Test
    void a_backup_of_a_newer_product_is_refused() throws Exception {
        new Migrating(database).migrate(database);
        execute(
                "insert into forecourt.flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success) values (900, '900', 'later', 'SQL', 'V900__later.sql', 'x', 1, true)");
        BackupFolder backup = backup();

        assertThatThrownBy(() -> restore(backup))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("newer Forecourt")
                .hasMessageContaining("900");
    }

    private Installation installation() {
        return new Installation(database, folder.resolve("media"), Map.of(), Map.of(), "test");
    }

    private BackupFolder backup() throws IOException {
        FolderStore store = FolderStore.in(folder.resolve("repository"));
        PortableBackup.Result result =
                new PortableBackup(installation(), store, Progress.NONE).run(chosen -> Protection.NONE);
        assertThat(result.proof().reason()).isNull();
        return new Repository(store).backup(result.manifest().id());
    }

    private void restore(BackupFolder backup) {
        new PortableRestore(installation(), new Migrating(database), Progress.NONE).run(backup, null);
    }

    private SchemaDescription describe() throws SQLException {
        try (Connection connection = database.connect()) {
            return new Catalog(connection, Installation.SCHEMAS).describe();
        }
    }

    private Map<String, String> versions() throws SQLException {
        try (Connection connection = database.connect()) {
            return new Catalog(connection, Installation.SCHEMAS).versions();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void migrateTo(String schema, String location, String version) {
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://localhost:%d/forecourt".formatted(database.port()), "forecourt", "secret")
                .schemas(schema)
                .locations(location)
                .target(version)
                .load()
                .migrate();
    }
}
