package org.forecourt.operations.volume;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.forecourt.operations.Terminal;

/** A machine with a data directory and an engine that is a shell script: the scripts of a migration really run. */
final class FakeWorld {

    static final int RUNNING = 6;
    static final int STOPPED = 1;

    private static final String CALL = "call: ";

    private final Path folder;

    FakeWorld(Path folder) {
        this.folder = folder;
        for (String name : new String[] {
            "volumes",
            "volumes.labels",
            "containers",
            "resting",
            "home",
            "source/global",
            "source/base/1",
            "source/pg_wal"
        }) {
            make(name);
        }
        try (InputStream docker = FakeWorld.class.getResourceAsStream("docker")) {
            Files.write(folder.resolve("docker"), Objects.requireNonNull(docker).readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        folder.resolve("docker").toFile().setExecutable(true);
        write("source/PG_VERSION", "17\n");
        write("source/base/1/1259", "rows");
        write("source/pg_wal/000000010000000000000001", "log");
        write("source/postmaster.opts", "postgres\n");
        control("source/global/pg_control", STOPPED, 100);
        control("stopped", STOPPED, 101);
    }

    /** A container of this installation serves the source. */
    void runStack() {
        container("pg", folder.resolve("home").toString());
        control("source/global/pg_control", RUNNING, 100);
        write("source/postmaster.pid", "1\n");
    }

    /** A running container that can write to the source. */
    void container(String name, String installation) {
        write("containers/" + name, """
                [{"Name": "/%s",
                  "Config": {"Labels": {"com.docker.compose.project.working_dir": "%s", "com.docker.compose.service": "pg"}},
                  "Mounts": [{"Type": "bind", "Source": "%s", "RW": true}]}]
                """.formatted(name, installation, folder.resolve("source")));
    }

    String migrate() {
        return migrate(() -> true);
    }

    String migrate(BooleanSupplier agreed) {
        return new Migration(places(), helper(), occupants(), Terminal.onStandardOutput(), false).run(agreed);
    }

    String undo() {
        return new Undo(places(), occupants(), Terminal.onStandardOutput()).run(() -> true);
    }

    /** From now on the engine does so many commands more; the answer to the last is lost, and then it is gone. */
    void endsAfter(int commands) {
        write("count", "0");
        write("last", String.valueOf(commands));
    }

    void isBack() {
        Stream.of("last", "count").forEach(this::remove);
    }

    /** What the engine was asked so far, a script in many lines as its first one. */
    List<String> calls() {
        return read("calls")
                .lines()
                .filter(line -> line.startsWith(CALL))
                .map(line -> line.substring(CALL.length()))
                .toList();
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Contents of all files below a folder, without what a migration notes. */
    Map<String, String> files(String name) {
        Map<String, String> files = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("forecourt-migration.json"))
                    .forEach(file -> files.put(root.relativize(file).toString(), bytes(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void make(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes PostgreSQL's notes about a cluster. */
    void control(String name, int state, long checkpoint) {
        ByteBuffer file = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 4711).putInt(8, 1700).putInt(16, state).putLong(32, checkpoint);
        CRC32C sum = new CRC32C();
        sum.update(file.array(), 0, 288);
        file.putInt(288, (int) sum.getValue());
        try {
            Files.write(folder.resolve(name), file.array());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Places places() {
        return new Places(new Place(false, path("source").toString()), new Place(true, "postgres-data"), helper());
    }

    private Helper helper() {
        return new Helper(engine(), "postgres:17-alpine", new Place(true, "postgres-data"));
    }

    Occupants occupants() {
        return new Occupants(engine(), path("home"));
    }

    Engine engine() {
        return new Engine(path("docker").toString());
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String bytes(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
