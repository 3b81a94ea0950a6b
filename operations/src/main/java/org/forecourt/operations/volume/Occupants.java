package org.forecourt.operations.volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.forecourt.operations.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which running containers can write to a place, and which of them are this installation's. */
final class Occupants {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROJECT_FOLDER = "com.docker.compose.project.working_dir";
    private static final String SERVICE = "com.docker.compose.service";
    private static final String DATABASE = "pg";
    /** Longer than the stack's own stop grace of the database. */
    private static final String STOP_SECONDS = "120";

    private final Engine engine;
    private final Path home;

    /** @param home the folder of the installation whose containers are ours */
    Occupants(Engine engine, Path home) {
        this.engine = engine;
        this.home = home;
    }

    /** A running container. */
    private record Running(String name, String service, boolean ours, List<Place> writable) {}

    /**
     * Names of our running containers that have to rest before the places can be moved, in the order of their stop: the
     * database last. None when nobody uses the places.
     *
     * @throws Refusal when a container that is not ours can write there
     */
    List<String> ours(Place... places) {
        List<Running> all = running();
        boolean used = false;
        for (Running container : all) {
            for (Place place : places) {
                if (container.writable().stream().anyMatch(mounted -> isWithin(mounted, place))) {
                    if (!container.ours()) {
                        throw new Refusal(
                                "the container %s, which is not this installation's, uses the %s: docker stop %s"
                                        .formatted(container.name(), place, container.name()));
                    }
                    used = true;
                }
            }
        }
        return used ? stopOrder(all) : List.of();
    }

    private static List<String> stopOrder(List<Running> all) {
        return all.stream()
                .filter(Running::ours)
                .sorted(Comparator.comparing(container -> container.service().equals(DATABASE)))
                .map(Running::name)
                .toList();
    }

    void stop(List<String> names) {
        for (String name : names) {
            engine.run("stop", "-t", STOP_SECONDS, name);
        }
    }

    /** Starts what was stopped, in the opposite order; those that are gone are named in the answer. */
    List<String> start(List<String> stopped) {
        List<String> missing = new ArrayList<>();
        for (String name : stopped.reversed()) {
            if (!engine.ask("start", name).succeeded()) {
                missing.add(name);
            }
        }
        return missing;
    }

    private List<Running> running() {
        List<String> ids = engine.run("ps", "-q", "--no-trunc");
        List<Running> running = new ArrayList<>();
        for (String id : ids) {
            Engine.Answer answer = engine.ask("inspect", id);
            if (answer.succeeded()) {
                running.add(running(JSON.readTree(answer.text()).get(0)));
            }
        }
        return running;
    }

    private Running running(JsonNode container) {
        JsonNode labels = container.path("Config").path("Labels");
        List<Place> writable = new ArrayList<>();
        for (JsonNode mount : container.path("Mounts")) {
            if (mount.path("RW").asBoolean()) {
                writable.add(place(mount));
            }
        }
        return new Running(
                container.path("Name").asString("").replaceFirst("^/", ""),
                labels.path(SERVICE).asString(""),
                isSame(Path.of(labels.path(PROJECT_FOLDER).asString("/")), home),
                writable);
    }

    private Place place(JsonNode mount) {
        if (!mount.path("Type").asString("").equals("volume")) {
            return new Place(false, mount.path("Source").asString(""));
        }
        String name = mount.path("Name").asString("");
        String folder = engine.ask("volume", "inspect", "--format", "{{with .Options}}{{.device}}{{end}}", name)
                .text();
        return folder.startsWith("/") ? new Place(false, folder) : new Place(true, name);
    }

    private static boolean isWithin(Place mounted, Place place) {
        if (mounted.isVolume() || place.isVolume()) {
            return mounted.equals(place);
        }
        return real(mounted.folder()).startsWith(real(place.folder()));
    }

    private static boolean isSame(Path one, Path other) {
        return real(one).equals(real(other));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            return path.toAbsolutePath().normalize();
        }
    }
}
