package org.forecourt.mailing.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** What {@code GET /health} says: these four keys in this order, because monitors compare the text. */
@JsonPropertyOrder({"status", "service", "environment", "is_docker"})
record Health(
        String status,
        String service,
        String environment,
        @JsonProperty("is_docker") boolean isDocker) {

    static String word(boolean healthy) {
        return healthy ? "healthy" : "unhealthy";
    }
}
