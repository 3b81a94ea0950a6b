package org.forecourt.contracts.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The message as JSON, strictly: what is not exactly as SPEC section 4 says is refused with a field and a code. Reading
 * never throws for bad input. Thread-safe.
 */
public final class MailMessageJson {

    /** The largest single message in bytes. */
    public static final int MAX_BYTES = 64 * 1024;

    /** The most messages of one HTTP request. */
    public static final int MAX_BATCH = 500;

    /** The largest batch in bytes; whoever reads from a network stops here. */
    public static final int MAX_BATCH_BYTES = 4 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private MailMessageJson() {}

    /** Reads one message. */
    public static MailReading read(byte[] body) {
        if (body.length > MAX_BYTES) {
            return MailReading.Refused.body(RefusalCode.TOO_LARGE);
        }
        return switch (parse(body)) {
            case Parsed.Tree parsed -> MailMessageReader.read(parsed.tree());
            case Parsed.Malformed malformed -> MailReading.Refused.body(malformed.code());
        };
    }

    /**
     * Reads a JSON array of messages, each judged for itself, or a single object as a batch of one. When the body as a
     * whole is refused the list holds that one refusal.
     */
    public static List<MailReading> readBatch(byte[] body) {
        if (body.length > MAX_BATCH_BYTES) {
            return List.of(MailReading.Refused.body(RefusalCode.TOO_LARGE));
        }
        return switch (parse(body)) {
            case Parsed.Tree parsed when parsed.tree().isArray() -> readAll(parsed.tree());
            case Parsed.Tree parsed -> List.of(readItem(parsed.tree()));
            case Parsed.Malformed malformed -> List.of(MailReading.Refused.body(malformed.code()));
        };
    }

    /** The canonical JSON of a message: every field present, keys in a fixed order, one spelling for each content. */
    public static String write(MailMessage message) {
        return MailMessageWriter.write(message);
    }

    /** Reads what {@link #write} wrote, however long: one spelling may take more bytes than the one that came in. */
    public static MailReading readCanonical(String json) {
        return switch (parse(json.getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Tree parsed -> MailMessageReader.read(parsed.tree());
            case Parsed.Malformed malformed -> MailReading.Refused.body(malformed.code());
        };
    }

    private static List<MailReading> readAll(JsonNode array) {
        if (array.isEmpty() || array.size() > MAX_BATCH) {
            return List.of(MailReading.Refused.body(RefusalCode.BATCH_SIZE));
        }
        List<MailReading> readings = new ArrayList<>();
        array.forEach(item -> readings.add(readItem(item)));
        return readings;
    }

    /**
     * As {@link #readBatch}, with the bytes of each message. When the body as a whole is refused, the one item has all of
     * it.
     */
    public static List<BatchItem> readItems(byte[] body) {
        if (body.length <= MAX_BATCH_BYTES
                && parse(body) instanceof Parsed.Tree(JsonNode tree)
                && tree.isArray()
                && !tree.isEmpty()
                && tree.size() <= MAX_BATCH) {
            List<BatchItem> items = new ArrayList<>();
            tree.forEach(
                    item -> items.add(new BatchItem(item.toString().getBytes(StandardCharsets.UTF_8), readItem(item))));
            return items;
        }
        return List.of(new BatchItem(body, readBatch(body).getFirst()));
    }

    /** A message of a batch obeys the limit of a single one, or the two doors would disagree. */
    private static MailReading readItem(JsonNode item) {
        return item.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
                ? MailReading.Refused.body(RefusalCode.TOO_LARGE)
                : MailMessageReader.read(item);
    }

    private static Parsed parse(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode tree = MAPPER.readTree(text);
            return tree.isMissingNode() ? new Parsed.Malformed(RefusalCode.NOT_JSON) : new Parsed.Tree(tree);
        } catch (CharacterCodingException notUtf8) {
            return new Parsed.Malformed(RefusalCode.NOT_UTF8);
        } catch (MismatchedInputException mismatch) {
            boolean duplicate = String.valueOf(mismatch.getOriginalMessage()).startsWith("Duplicate");
            return new Parsed.Malformed(duplicate ? RefusalCode.DUPLICATE_KEY : RefusalCode.NOT_JSON);
        } catch (JacksonException malformed) {
            return new Parsed.Malformed(RefusalCode.NOT_JSON);
        }
    }

    private sealed interface Parsed {
        record Tree(JsonNode tree) implements Parsed {}

        record Malformed(RefusalCode code) implements Parsed {}
    }
}
