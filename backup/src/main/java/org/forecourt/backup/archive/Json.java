package org.forecourt.backup.archive;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of manifests and proofs: names in snake_case, read strictly. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** A record as text. */
    public static byte[] bytes(Object value) {
        return (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A record as a tree, to be a part of another. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * A record from its text.
     *
     * @throws Damaged when it is no such text
     */
    public static <T> T read(byte[] text, Class<T> type, String name) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException other) {
            throw new Damaged(name + " cannot be understood", other);
        }
    }

    /** A record from a tree. */
    public static <T> T read(JsonNode tree, Class<T> type, String name) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException other) {
            throw new Damaged(name + " cannot be understood", other);
        }
    }
}
