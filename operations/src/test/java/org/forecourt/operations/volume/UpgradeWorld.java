package org.forecourt.operations.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.forecourt.operations.Terminal;

/** A machine with a data directory of PostgreSQL 16 that is upgraded in its place: the scripts really run, the servers are canned. */
final class UpgradeWorld {

    static final String PLACE = "source";
    private static final String WORK = "forecourt-upgrade";

    final FakeWorld world;
    final Map<String, String> old;
    private final Place place;

    UpgradeWorld(Path folder) {
        world = new FakeWorld(folder);
        world.write("source/PG_VERSION", "16\n");
        world.write("source/.hidden", "hidden");
        world.write("source/postgresql.conf", "old\n");
        place = new Place(false, world.path(PLACE).toString());
        old = files();
    }

    /** Puts the place into the state of another world's. */
    void take(UpgradeWorld other) {
        try {
            Process copying = new ProcessBuilder(
                            "sh", "-c", "rm -rf \"$1\" && cp -a \"$0\" \"$1\"", other.place.name(), place.name())
                    .start();
            if (copying.waitFor() != 0) {
                throw new IllegalStateException("the place cannot be copied");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String upgrade() {
        return new DatabaseUpgrade(change(), world.occupants(), Terminal.onStandardOutput()).run(() -> true);
    }

    String undo() {
        return end().undo(() -> true);
    }

    String forget() {
        return end().forget(() -> true);
    }

    /** What lies at the place itself, without what the upgrade keeps beside it. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(world.files(PLACE));
        files.keySet().removeIf(name -> name.startsWith(WORK));
        return files;
    }

    /** The old files, at their place or aside. */
    Map<String, String> oldFiles() {
        Map<String, String> found = new TreeMap<>(files());
        if (world.has("source/forecourt-upgrade/kept")) {
            found.putAll(world.files("source/forecourt-upgrade/kept"));
        }
        return found;
    }

    /** The version that starts at the place now, or none. */
    Optional<String> version() {
        try {
            return world.has("source/PG_VERSION")
                    ? Optional.of(
                            Files.readString(world.path("source/PG_VERSION")).strip())
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean isComplete() {
        return version().equals(Optional.of("17"))
                && files().keySet().equals(Set.of("PG_VERSION", "base/1/1259", "global/pg_control", "postgresql.conf"))
                && Objects.equals(files().get("base/1/1259"), old.get("base/1/1259"));
    }

    private VersionChange change() {
        Engine engine = world.engine();
        UpgradeImages images = new UpgradeImages(
                new Helper(engine, "postgres:16-alpine", place),
                new Helper(engine, "postgres:17-alpine", place),
                new Helper(engine, "forecourt-app:latest", place));
        return new VersionChange(place(), images, Terminal.onStandardOutput(), false);
    }

    private DatabaseUpgradeEnd end() {
        return new DatabaseUpgradeEnd(place(), world.occupants(), Terminal.onStandardOutput());
    }

    private UpgradePlace place() {
        return new UpgradePlace(place, new Helper(world.engine(), "postgres:17-alpine", place));
    }
}
