package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** By their labels we know which containers, volumes and networks are ours. */
final class Labels {

    /** Ours by {@code docker-compose.yml}; containers, volumes and networks carry it. */
    static final String INSTALLATION = "org.forecourt.installation";

    private static final String FOLDER = "com.docker.compose.project.working_dir";

    private Labels() {}

    static Map<String, String> of(JsonNode labels) {
        Map<String, String> all = new LinkedHashMap<>();
        labels.properties()
                .forEach(label -> all.put(label.getKey(), label.getValue().asString("")));
        return all;
    }

    /** Whether our compose file made it. */
    static boolean areOurs(Map<String, String> labels) {
        return labels.containsKey(INSTALLATION);
    }

    /** Whether compose made it from this folder; what is not said is taken for yes. */
    static boolean areFrom(Map<String, String> labels, Path home) {
        String folder = labels.get(FOLDER);
        return folder == null || Path.of(folder).normalize().equals(home);
    }

    /** The folder from which compose made it, for people. */
    static String folder(Map<String, String> labels) {
        return labels.getOrDefault(FOLDER, "another folder");
    }
}
