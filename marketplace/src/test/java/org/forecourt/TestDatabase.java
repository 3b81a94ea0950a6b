package org.forecourt;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.forecourt.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Real PostgreSQL 17 for tests. One server a JVM; a template database is migrated and seeded with the reference data once
 * and cloned for whoever asks, which takes about 0.2 s.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    static {
        prepareTemplate();
    }

    private TestDatabase() {}

    /** Settings that point at a fresh database with schema and reference data, and at fresh media and static folders. */
    public static Settings fresh() {
        return settings(create("template_forecourt"), Map.of());
    }

    /** As {@link #fresh()} with further settings, for example {@code RATE_LIMITS=off}. */
    public static Settings fresh(Map<String, String> more) {
        return settings(create("template_forecourt"), more);
    }

    /** Settings that point at a database without any table. */
    public static Settings empty() {
        return settings(create("template0"), Map.of());
    }

    /** Where the server of all these databases listens, for tests that put something in between. */
    public static int port() {
        return SERVER.getPort();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void prepareTemplate() {
        execute("create database template_forecourt template template0");
        try (ConfigurableApplicationContext context =
                Marketplace.withoutServer(settings("template_forecourt", Map.of()))) {
            TestWorld.prepareReferenceData(context);
        }
    }

    private static synchronized String create(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        execute("create database " + name + " template " + template);
        return name;
    }

    private static Settings settings(String database, Map<String, String> more) {
        try {
            Path folder = Files.createTempDirectory("forecourt-test");
            Map<String, String> environment = new java.util.HashMap<>(Map.of(
                    "POSTGRES_HOST",
                    "localhost",
                    "POSTGRES_PORT",
                    String.valueOf(SERVER.getPort()),
                    "POSTGRES_DB",
                    database,
                    "POSTGRES_USER",
                    "postgres",
                    "RATES_SOURCE",
                    "off",
                    "RATE_LIMITS",
                    "off",
                    "MEDIA_ROOT",
                    folder.resolve("media").toString(),
                    "STATIC_ROOT",
                    folder.resolve("static").toString()));
            environment.putAll(more);
            return Settings.load(folder, environment);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
