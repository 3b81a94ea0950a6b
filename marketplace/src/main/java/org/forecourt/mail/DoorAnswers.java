package org.forecourt.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.relay.MailLedger;
import org.forecourt.contracts.relay.MailLedger.Standing;
import org.forecourt.contracts.relay.Receipt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the mail service answers. Anything that is not clearly an answer about a mail is no answer about it. */
final class DoorAnswers {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DoorAnswers() {}

    /** The errors of a problem. One that a newer mail service knows and we do not is left out. */
    static List<Refusal> errors(byte[] problem) throws IOException {
        return errors(tree(problem));
    }

    /** The receipts of a batch, by id. */
    static Map<UUID, Receipt> receipts(byte[] batch) throws IOException {
        Map<UUID, Receipt> receipts = new LinkedHashMap<>();
        for (JsonNode result : tree(batch).path("results")) {
            id(result).ifPresent(id -> receipt(result).ifPresent(receipt -> receipts.put(id, receipt)));
        }
        return receipts;
    }

    private static Optional<Receipt> receipt(JsonNode result) {
        return switch (result.path("status").asInt(0)) {
            case 202 -> Optional.of(new Receipt.Journaled());
            case 409, 422 -> Optional.of(new Receipt.Refused(errors(result)));
            default -> Optional.empty();
        };
    }

    /** Where mails stand, by id. */
    static Map<UUID, Standing> standings(byte[] answer) throws IOException {
        JsonNode results = tree(answer).path("results");
        if (!results.isArray()) {
            throw new IOException("no list of results");
        }
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        for (JsonNode result : results) {
            id(result).ifPresent(id -> standing(result).ifPresent(standing -> standings.put(id, standing)));
        }
        return standings;
    }

    private static Optional<Standing> standing(JsonNode result) {
        return switch (result.path("standing").asString("")) {
            case "journaled" -> Optional.of(new MailLedger.Journaled());
            case "refused" -> Optional.of(new MailLedger.Refused(errors(result)));
            default -> Optional.empty();
        };
    }

    private static List<Refusal> errors(JsonNode node) {
        List<Refusal> refusals = new ArrayList<>();
        for (JsonNode error : node.path("errors")) {
            String name = error.path("code").asString("").toUpperCase(Locale.ROOT);
            Stream.of(RefusalCode.values())
                    .filter(code -> code.name().equals(name))
                    .forEach(
                            code -> refusals.add(new Refusal(error.path("field").asString(""), code)));
        }
        return refusals;
    }

    private static Optional<UUID> id(JsonNode result) {
        try {
            return Optional.of(UUID.fromString(result.path("id").asString("")));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static JsonNode tree(byte[] body) throws IOException {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            throw new IOException("an answer that is not JSON", notJson);
        }
    }
}
