package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.forecourt.mailing.web.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a request as it is, before anybody asks what it means. */
final class JsonTree {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTree() {}

    /** @throws Refused when it is not exactly one JSON value in UTF-8, has a key twice, or more than {@code most} bytes */
    static JsonNode read(HttpServletRequest request, int most) throws IOException {
        byte[] body = RequestBody.json(request, most);
        try {
            JsonNode tree = MAPPER.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
            if (tree.isMissingNode()) {
                throw unreadable("not_json");
            }
            return tree;
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("not_utf8");
        } catch (JacksonException malformed) {
            throw unreadable("not_json");
        }
    }

    static Refused unreadable(String code) {
        return new Refused(ProblemType.INVALID_BODY, FieldProblem.of("", code));
    }

    /** Whether a text has half of a surrogate pair: JSON can say it, a database cannot keep it. */
    static boolean isBroken(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
