package org.forecourt.operations.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the engine says about one container, without its environment.
 *
 * @param state {@code running}, {@code exited}, {@code restarting} …
 * @param health {@code healthy}, {@code unhealthy}, {@code starting}; empty where no probe is defined
 * @param folder of the docker-compose.yml that made it, empty when none did
 * @param memory its limit in bytes, 0 without one
 * @param ports published on this machine
 */
record Container(
        String name,
        String image,
        State state,
        Optional<String> folder,
        String restartPolicy,
        long memory,
        Log log,
        List<Integer> ports) {

    private static final String FOLDER_LABEL = "com.docker.compose.project.working_dir";

    /** @param exitStatus of the last end */
    record State(String word, String health, int exitStatus, boolean outOfMemory, int restarts) {

        boolean isRunning() {
            return word.equals("running");
        }
    }

    /** @param file where the engine keeps it on its machine */
    record Log(String driver, Map<String, String> options, String file) {}

    /** From one element of {@code docker inspect}. */
    static Container of(JsonNode inspected) {
        JsonNode state = inspected.path("State");
        JsonNode host = inspected.path("HostConfig");
        return new Container(
                inspected.path("Name").asString("").replaceFirst("^/", ""),
                inspected.path("Config").path("Image").asString(""),
                new State(
                        state.path("Status").asString(""),
                        state.path("Health").path("Status").asString(""),
                        state.path("ExitCode").asInt(0),
                        state.path("OOMKilled").asBoolean(false),
                        inspected.path("RestartCount").asInt(0)),
                Optional.ofNullable(inspected
                        .path("Config")
                        .path("Labels")
                        .path(FOLDER_LABEL)
                        .asString(null)),
                host.path("RestartPolicy").path("Name").asString(""),
                host.path("Memory").asLong(0),
                new Log(
                        host.path("LogConfig").path("Type").asString(""),
                        texts(host.path("LogConfig").path("Config")),
                        inspected.path("LogPath").asString("")),
                ports(host.path("PortBindings")));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return texts;
    }

    private static List<Integer> ports(JsonNode bindings) {
        List<Integer> ports = new ArrayList<>();
        for (JsonNode binding : bindings) {
            for (JsonNode end : binding) {
                String port = end.path("HostPort").asString("");
                if (port.matches("[0-9]{1,5}")) {
                    ports.add(Integer.valueOf(port));
                }
            }
        }
        return List.copyOf(ports);
    }
}
