package org.forecourt.operations.deploy;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A container as the engine describes it.
 *
 * @param image the engine's id of the image it was made of
 * @param status {@code running}, {@code exited}, {@code restarting} and so on
 * @param health {@code healthy}, {@code unhealthy}, {@code starting}; empty without a health check
 * @param mounts by the folder inside, the folder of the machine behind it; volumes are left out
 * @param startedAt in the engine's own form, which it also understands
 */
record Container(
        String name,
        String id,
        String image,
        String status,
        String health,
        int exitCode,
        int restarts,
        String startedAt,
        Map<String, String> mounts,
        Map<String, String> labels) {

    static Container of(JsonNode inspected) {
        JsonNode state = inspected.path("State");
        return new Container(
                inspected.path("Name").asString("").replaceFirst("^/", ""),
                inspected.path("Id").asString(""),
                inspected.path("Image").asString(""),
                state.path("Status").asString(""),
                state.path("Health").path("Status").asString(""),
                state.path("ExitCode").asInt(0),
                inspected.path("RestartCount").asInt(0),
                state.path("StartedAt").asString(""),
                mounts(inspected.path("Mounts")),
                Labels.of(inspected.path("Config").path("Labels")));
    }

    private static Map<String, String> mounts(JsonNode mounts) {
        return mounts.valueStream()
                .filter(mount -> mount.path("Type").asString("").equals("bind"))
                .collect(Collectors.toMap(
                        mount -> mount.path("Destination").asString(""),
                        mount -> mount.path("Source").asString("")));
    }

    boolean isRunning() {
        return status.equals("running");
    }

    boolean isHealthy() {
        return isRunning() && (health.isEmpty() || health.equals("healthy"));
    }

    /** For people: "running, healthy". */
    String words() {
        return health.isEmpty() || !isRunning() ? status : status + ", " + health;
    }
}
