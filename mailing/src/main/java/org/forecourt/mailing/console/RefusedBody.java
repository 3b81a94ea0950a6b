package org.forecourt.mailing.console;

import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.MailReading;
import org.forecourt.mailing.api.SecondTry;
import org.forecourt.mailing.web.FieldProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a refused message for people.
 *
 * @param text its bytes as text; what is no text is replaced
 * @param isText whether nothing had to be replaced
 * @param recipient the address it names, empty where it names none
 */
public record RefusedBody(String text, boolean isText, String recipient) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final char REPLACEMENT = '\uFFFD';

    static RefusedBody of(byte[] bytes) {
        String text = decoded(bytes);
        boolean isText = text.indexOf(REPLACEMENT) < 0;
        ObjectNode message = message(text);
        if (message == null) {
            return new RefusedBody(text, isText, "");
        }
        JsonNode address = message.path("to").path("address");
        String pretty = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(message);
        return new RefusedBody(pretty, isText, address.isString() ? address.stringValue() : "");
    }

    /**
     * The body to try again.
     *
     * @param typed a new text, or null to keep it
     * @param address a new recipient, or null to keep it
     */
    Corrected corrected(@Nullable String typed, @Nullable String address) {
        byte[] base = (typed == null ? text : typed).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = address == null ? base : SecondTry.withRecipient(base, address.strip());
        return new Corrected(
                bytes,
                switch (MailMessageJson.read(bytes)) {
                    case MailReading.Read read -> List.of();
                    case MailReading.Refused refused ->
                        refused.refusals().stream().map(FieldProblem::of).toList();
                });
    }

    private static @Nullable ObjectNode message(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode message ? message : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace('\0', REPLACEMENT);
        } catch (java.nio.charset.CharacterCodingException impossible) {
            throw new IllegalStateException("malformed input is replaced", impossible);
        }
    }

    /** A corrected body and what is still wrong with it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Corrected(byte[] bytes, List<FieldProblem> problems) {

        Corrected {
            problems = List.copyOf(problems);
        }

        Corrected with(FieldProblem problem) {
            List<FieldProblem> more = new ArrayList<>(problems);
            more.add(problem);
            return new Corrected(bytes, more);
        }
    }
}
