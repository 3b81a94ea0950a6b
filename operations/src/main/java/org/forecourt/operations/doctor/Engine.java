package org.forecourt.operations.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The container engine, asked by its own program and only about what is. Thread-safe; answers are asked for once. */
final class Engine {

    /** Every container name of docker-compose.yml. */
    static final List<String> NAMES =
            List.of("forecourt-prepare", "pg", "redis", "rabbitmq", "app", "mailing", "app2", "proxy");

    /** Those of an overlay: common names, which others may use as well while we do not. */
    private static final Set<String> OPTIONAL = Set.of("app2", "proxy");

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String docker;
    private final String compose;
    private final Once<String> version = new Once<>(this::askVersion);
    private final Once<List<Container>> containers = new Once<>(this::askContainers);
    private final Once<List<String>> volumes =
            new Once<>(() -> lines("the volumes", docker("volume", "ls", "--format", "{{.Name}}")));

    /** By the names of its programs, or their paths. */
    Engine(String docker, String compose) {
        this.docker = docker;
        this.compose = compose;
    }

    /** The version of the engine itself, not that of the program. */
    String version() {
        return version.get();
    }

    /** The containers of our names that exist, running or not, whoever made them. */
    List<Container> containers() {
        return containers.get();
    }

    Optional<Container> container(String name) {
        return containers().stream()
                .filter(container -> container.name().equals(name))
                .findFirst();
    }

    /** False also while there is no such container. */
    boolean isRunning(String name) {
        return container(name).filter(found -> found.state().isRunning()).isPresent();
    }

    /** The names of all volumes. */
    List<String> volumes() {
        return volumes.get();
    }

    /** Whether the database's volume exists on this engine; false also when it does not answer soon. */
    boolean holdsInstallation() {
        try {
            Command.Result result =
                    Command.run(List.of(docker, "volume", "ls", "--format", "{{.Name}}"), Duration.ofSeconds(4));
            return result.succeeded() && result.output().lines().anyMatch("postgres-data"::equals);
        } catch (Unanswered noEngine) {
            return false;
        }
    }

    /** The folder in which the engine keeps images and volumes on its machine. */
    String folder() {
        return lines("its folder", docker("info", "--format", "{{.DockerRootDir}}")).stream()
                .findFirst()
                .orElseThrow(() -> new Unanswered("the container engine does not tell its folder"));
    }

    /** The version of compose: that of the program docker-compose, else of the plug-in. */
    String composeVersion() {
        for (List<String> command :
                List.of(List.of(compose, "version", "--short"), List.of(docker, "compose", "version", "--short"))) {
            try {
                Command.Result result = Command.run(command, PATIENCE);
                if (result.succeeded() && result.output().strip().matches("v?[0-9]+\\..*")) {
                    return result.output().strip().replaceFirst("^v", "");
                }
            } catch (Unanswered notInstalled) {
                // the other may be
            }
        }
        throw new Unanswered("neither docker-compose nor docker compose answers");
    }

    /** Runs a docker command that changes nothing. */
    Command.Result docker(String... arguments) {
        return Command.run(
                Stream.concat(Stream.of(docker), Stream.of(arguments)).toList(), PATIENCE);
    }

    private String askVersion() {
        return lines("its version", docker("version", "--format", "{{.Server.Version}}")).stream()
                .findFirst()
                .orElseThrow(() -> new Unanswered("the container engine does not tell its version"));
    }

    private List<Container> askContainers() {
        version();
        List<String> command = new ArrayList<>(List.of("inspect", "--type", "container"));
        command.addAll(NAMES);
        try {
            List<Container> found = new ArrayList<>();
            String output = docker(command.toArray(String[]::new)).output();
            for (JsonNode inspected : JSON.readTree(output.isBlank() ? "[]" : output)) {
                found.add(Container.of(inspected));
            }
            return found.stream()
                    .filter(one -> one.folder().isPresent() || !OPTIONAL.contains(one.name()))
                    .toList();
        } catch (JacksonException strange) {
            throw new Unanswered("docker inspect answers something else than JSON");
        }
    }

    private static List<String> lines(String what, Command.Result result) {
        if (!result.succeeded()) {
            throw new Unanswered("the container engine does not tell %s: %s".formatted(what, result.complaint()));
        }
        return result.output()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
