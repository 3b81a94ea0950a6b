package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** For writes whose address says everything: accepts no body, a blank one, or an empty JSON object. */
public final class EmptyBody {

    private static final int LARGEST = 10_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EmptyBody() {}

    /**
     * Reads the body.
     *
     * @throws Refusal when it holds anything
     */
    public static void require(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refusal(Problem.of(ProblemType.BODY_TOO_LARGE));
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        if (body.isBlank()) {
            return;
        }
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new Refusal(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        requireNoFields(body);
    }

    private static void requireNoFields(String body) {
        Map<String, Object> fields;
        try {
            fields = MAPPER.readValue(body, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException notAnObject) {
            throw new Refusal(Problem.of(ProblemType.MALFORMED_BODY));
        }
        List<FieldError> errors = fields.keySet().stream()
                .limit(20)
                .map(name -> FieldError.of(name, "unknown_field_only"))
                .toList();
        if (!errors.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.INVALID_BODY, errors));
        }
    }
}
