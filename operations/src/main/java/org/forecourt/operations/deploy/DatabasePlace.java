package org.forecourt.operations.deploy;

import java.util.List;
import java.util.Optional;
import org.forecourt.operations.Finding;

/** Where the database of the stack lies: in its volume, or in the folder that docker-compose.local-data.yml names. */
final class DatabasePlace {

    private static final String INSIDE = "/var/lib/postgresql/data";
    private static final String VOLUME = "data volume";
    private static final String FOLDER = "data folder";

    private final Engine engine;

    DatabasePlace(Engine engine) {
        this.engine = engine;
    }

    Finding finding() {
        Optional<String> folder = engine.container(Stack.DATABASE)
                .map(container -> container.mounts().get(INSIDE));
        return folder.map(this::ofFolder).orElseGet(this::ofVolume);
    }

    /** Only its owner may look into it, so its container is asked. */
    private Finding ofFolder(String folder) {
        External.Result result = engine.docker("exec", Stack.DATABASE, "cat", INSIDE + "/PG_VERSION");
        String version = result.output().strip();
        return result.succeeded() && version.matches("\\d+")
                ? Finding.green(FOLDER, "%s holds the database, of PostgreSQL %s".formatted(folder, version))
                : Finding.red(
                        FOLDER,
                        "the container pg finds no database in %s (%s)".formatted(folder, result.lastLine()),
                        "Look at FORECOURT_LOCAL_DATA; see docker logs pg");
    }

    private Finding ofVolume() {
        List<String> names = engine.docker("volume", "ls", "--format", "{{.Name}}")
                .output()
                .lines()
                .filter(name -> name.contains("postgres"))
                .toList();
        return names.equals(List.of(Stack.DATABASE_VOLUME))
                ? Finding.green(VOLUME, Stack.DATABASE_VOLUME + " is there")
                : Finding.red(
                        VOLUME,
                        names.isEmpty()
                                ? "there is no volume " + Stack.DATABASE_VOLUME
                                : "several are named so: " + names,
                        "Start with ./forecourt deploy --mode docker; rename volumes of other programs");
    }
}
