package org.forecourt.journeys.killrig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.forecourt.operations.postgres.DatabaseAddress;
import org.forecourt.operations.postgres.EmbeddedServer;
import org.forecourt.operations.postgres.Passwords;
import org.forecourt.operations.postgres.PostgresBinaries;
import org.forecourt.operations.postgres.Steps;
import org.forecourt.rig.FreePorts;
import org.forecourt.rig.LeashedProcess;

/**
 * The embedded PostgreSQL of the product with the settings it has there, durable ones, as a process that can be killed
 * and comes back on the same port.
 */
final class PostgresCluster {

    private static final Passwords PASSWORDS = new Passwords("superuser-of-the-rig", "owner-of-the-rig");

    private final Path cluster;
    private final Path program;
    private final Path log;
    private final DatabaseAddress address;

    private PostgresCluster(Path cluster, Path program, Path log, DatabaseAddress address) {
        this.cluster = cluster;
        this.program = program;
        this.log = log;
        this.address = address;
    }

    /** Makes a new cluster with the product's database and role. */
    static PostgresCluster create(Path folder, Path programs) {
        Path cluster = folder.resolve("postgres");
        PostgresBinaries binaries = PostgresBinaries.in(programs);
        try (EmbeddedServer server = new EmbeddedServer(binaries, cluster, folder, new Silently())) {
            DatabaseAddress made = server.start(PASSWORDS);
            DatabaseAddress address = new DatabaseAddress(made.host(), FreePorts.next(), made.database(), made.user());
            Path program =
                    programs.resolve("postgres-" + binaries.version() + ".0").resolve("bin/postgres");
            return new PostgresCluster(cluster, program, folder.resolve("postgres.log"), address);
        }
    }

    /** Starts the server; it may refuse as long as a killed one's children are not gone. */
    LeashedProcess start() {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(List.of(
                program.toString(),
                "-D",
                cluster.toString(),
                "-p",
                String.valueOf(address.port()),
                "-c",
                "logging_collector=off"));
        return LeashedProcess.start(command, Map.of(), log);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), address.user(), PASSWORDS.owner());
    }

    String url() {
        return "jdbc:postgresql://%s:%d/%s?connectTimeout=2&socketTimeout=20"
                .formatted(address.host(), address.port(), address.database());
    }

    String user() {
        return address.user();
    }

    String password() {
        return PASSWORDS.owner();
    }

    int port() {
        return address.port();
    }

    /** The settings by which both services find the database on this or another port. */
    Map<String, String> settings(int port) {
        return Map.of(
                "POSTGRES_HOST", address.host(),
                "POSTGRES_PORT", String.valueOf(port),
                "POSTGRES_DB", address.database(),
                "POSTGRES_USER", address.user(),
                "POSTGRES_PASSWORD", PASSWORDS.owner());
    }

    private static final class Silently implements Steps {

        @Override
        public <T> T run(String announcement, Supplier<T> work) {
            return work.get();
        }
    }
}
