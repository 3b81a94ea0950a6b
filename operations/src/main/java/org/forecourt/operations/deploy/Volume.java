package org.forecourt.operations.deploy;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A volume as the engine describes it.
 *
 * @param created when, in the engine's own form
 */
record Volume(String name, String created, Map<String, String> labels) {

    static Volume of(JsonNode inspected) {
        return new Volume(
                inspected.path("Name").asString(""),
                inspected.path("CreatedAt").asString(""),
                Labels.of(inspected.path("Labels")));
    }
}
