package org.forecourt.operations.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of one database server. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    /** Written into postgresql.conf when the cluster is made; an operator may change them there. */
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "96MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("wal_compression", "on"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "../logs"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_size", "0"),
            Map.entry("log_line_prefix", "%m [%p] %a "));

    private final Path folder;
    private final PostgresBinaries binaries;

    Cluster(Path folder, PostgresBinaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Makes the files beside their final place and renames them when they are complete. */
    void create(OrdinaryUser user, String superuserPassword) {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Path passwordFile = folder.resolveSibling("superuser.password");
        try {
            FileTree.delete(unfinished);
            Files.createDirectory(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            writePrivately(passwordFile, superuserPassword);
            Program.Result result = Program.run(user.command(initdb(unfinished, passwordFile)), TIMEOUT);
            if (!result.succeeded()) {
                throw new PostgresFailure("the database cannot be created: " + result.oneLine());
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("the database cannot be created in " + folder, failed);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private List<String> initdb(Path target, Path passwordFile) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=simple"));
        CONFIGURATION.forEach((name, value) -> command.addAll(List.of("--set", name + "=" + value)));
        return command;
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text + "\n");
    }
}
