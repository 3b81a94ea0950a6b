package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.forecourt.operations.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The container engine of this machine, through its own command line: {@code docker}, and either form of compose. */
final class Engine {

    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final List<String> compose;

    private Engine(Path home, List<String> compose) {
        this.home = home;
        this.compose = compose;
    }

    /**
     * The engine that answers here.
     *
     * @param home the folder of docker-compose.yml
     * @throws Refusal when none answers, or compose is missing
     */
    static Engine find(Path home) {
        External.Result server = External.run(List.of("docker", "version", "--format", "{{.Server.Version}}"), ANSWER);
        if (server.status() == External.NOT_FOUND) {
            throw new Refusal(
                    "the command docker is missing: install a container engine (package docker.io or docker-ce)");
        }
        if (!server.succeeded()) {
            throw new Refusal(
                    "the container engine does not answer (%s): start it (systemctl start docker), or join the group docker"
                            .formatted(server.lastLine()));
        }
        return new Engine(home, composeHere());
    }

    private static List<String> composeHere() {
        for (List<String> candidate : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            List<String> question =
                    Stream.concat(candidate.stream(), Stream.of("version")).toList();
            if (External.run(question, ANSWER).succeeded()) {
                return candidate;
            }
        }
        throw new Refusal("compose is missing: install docker-compose 1.29 or the plugin docker-compose-v2");
    }

    /** The same engine, whose compose takes our images by another tag, and a free address where the first node has a fixed one. */
    Engine withTag(String tag) {
        return new Engine(
                home,
                Stream.concat(Stream.of("env", "FORECOURT_TAG=" + tag, "FORECOURT_NODE=5"), compose.stream())
                        .toList());
    }

    /** Asks the engine something and returns when it has answered. */
    External.Result docker(String... arguments) {
        return docker(List.of(arguments));
    }

    External.Result docker(List<String> arguments) {
        return docker(ANSWER, arguments);
    }

    External.Result docker(Duration timeout, List<String> arguments) {
        return External.run(
                Stream.concat(Stream.of("docker"), arguments.stream()).toList(), timeout);
    }

    /** Runs compose in the folder of its file, as a person would; every line is handed on. */
    int compose(Consumer<String> line, String... arguments) {
        return External.follow(composeCommand(List.of(arguments)), home, line);
    }

    /** The whole command line of a compose command. */
    List<String> composeCommand(List<String> arguments) {
        return Stream.concat(compose.stream(), arguments.stream()).toList();
    }

    /** Those of the named containers that exist, running or not. */
    List<Container> containers(List<String> names) {
        return inspect(List.of("container", "inspect"), names).stream()
                .map(Container::of)
                .toList();
    }

    /** Those of the named volumes that exist. */
    List<Volume> volumes(List<String> names) {
        return inspect(List.of("volume", "inspect"), names).stream()
                .map(Volume::of)
                .toList();
    }

    Optional<Container> container(String name) {
        return containers(List.of(name)).stream().findFirst();
    }

    /** The engine answers with those that exist and complains about the others. */
    private List<JsonNode> inspect(List<String> verb, List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> command = new ArrayList<>(verb);
        command.addAll(names);
        External.Result result = docker(command);
        try {
            return StreamSupport.stream(JSON.readTree(result.output()).spliterator(), false)
                    .toList();
        } catch (JacksonException unreadable) {
            throw new DeployFailure(
                    "the container engine cannot be asked (%s)".formatted(result.oneLine()), "See: docker info");
        }
    }

    /** What a container has said since its last start, of both its streams. */
    List<String> words(Container container, int lines) {
        return words("--since", container, lines);
    }

    /** What it said before its last start, which is why there was one if it restarted. */
    List<String> wordsBefore(Container container, int lines) {
        return words("--until", container, lines);
    }

    private List<String> words(String side, Container container, int lines) {
        External.Result result =
                docker("logs", side, container.startedAt(), "--tail", String.valueOf(lines), container.name());
        return (result.output() + result.errors()).lines().toList();
    }
}
