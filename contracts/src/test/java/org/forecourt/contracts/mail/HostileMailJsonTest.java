package org.forecourt.contracts.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists, floods and broken bytes: input that is large or hostile rather than merely wrong. */
class HostileMailJsonTest {

    private static final String VALID = MailMessageJson.write(Messages.of(Template.ACTIVATION));

    @Test
    void a_flood_of_members_is_cut_short() {
        String members =
                IntStream.range(0, 3_000).mapToObj(i -> "\"v" + i + "\":1").collect(Collectors.joining(","));

        assertThat(refusals(VALID.replace("24}", "24," + members + "}")))
                .containsExactly(new Refusal("values", RefusalCode.TOO_MANY));
        assertThat(refusals(VALID.replace("{\"id\"", "{" + members + ",\"id\"")))
                .hasSize(20);
    }

    @Test
    void lists_of_ads_are_checked_element_by_element() {
        String json = MailMessageJson.write(Messages.of(Template.SAVED_SEARCH_ALERT));

        assertThat(refusals(json.replace("\"900\"", "\"9,00\"")))
                .containsExactly(new Refusal("values.ads[0].price", RefusalCode.INVALID_AMOUNT));
        assertThat(refusals(json.replace("\"currency\"", "\"curency\"")))
                .containsExactly(
                        new Refusal("values.ads[0].curency", RefusalCode.UNKNOWN_FIELD),
                        new Refusal("values.ads[0].currency", RefusalCode.MISSING));
        assertThat(refusals(json.replaceFirst("\\[.*]", "[]")))
                .containsExactly(new Refusal("values.ads", RefusalCode.EMPTY));
        String many = String.join(",", Collections.nCopies(21, "{}"));
        assertThat(refusals(json.replaceFirst("\\[.*]", "[" + many + "]")))
                .containsExactly(new Refusal("values.ads", RefusalCode.TOO_MANY));
    }

    @Test
    void each_message_of_a_batch_is_judged_for_itself() {
        String batch = "[" + VALID + ", 7, " + VALID.replace("\"uk\"", "\"de\"") + "]";

        List<MailReading> readings = MailMessageJson.readBatch(bytes(batch));

        assertThat(readings).hasSize(3);
        assertThat(readings.get(0)).isInstanceOf(MailReading.Read.class);
        assertThat(readings.get(1)).isEqualTo(MailReading.Refused.body(RefusalCode.NOT_AN_OBJECT));
        assertThat(((MailReading.Refused) readings.get(2)).refusals())
                .containsExactly(new Refusal("locale", RefusalCode.UNKNOWN_LOCALE));
    }

    @Test
    void a_batch_has_limits() {
        MailReading wrongSize = MailReading.Refused.body(RefusalCode.BATCH_SIZE);
        MailReading tooLarge = MailReading.Refused.body(RefusalCode.TOO_LARGE);

        assertThat(MailMessageJson.readBatch(bytes("[]"))).containsExactly(wrongSize);
        assertThat(MailMessageJson.readBatch(bytes("[" + "1,".repeat(9_999) + "1]")))
                .containsExactly(wrongSize);
        assertThat(MailMessageJson.readBatch(new byte[50_000_000])).containsExactly(tooLarge);
        assertThat(MailMessageJson.readBatch(bytes("[\"" + "x".repeat(MailMessageJson.MAX_BYTES) + "\"]")))
                .containsExactly(tooLarge);
    }

    @Test
    void no_prefix_or_mutation_of_a_message_makes_reading_throw() {
        byte[] valid = bytes(VALID);
        for (int position = 0; position < valid.length; position++) {
            for (int value : new int[] {0, '"', '{', ']', '\\', 0xC3, 0xFF}) {
                byte[] mutated = Arrays.copyOf(valid, valid.length);
                mutated[position] = (byte) value;
                assertThat(MailMessageJson.read(mutated)).isNotNull();
            }
            assertThat(MailMessageJson.read(Arrays.copyOf(valid, position))).isInstanceOf(MailReading.Refused.class);
        }
    }

    private static MailReading read(String json) {
        return MailMessageJson.read(bytes(json));
    }

    private static List<Refusal> refusals(String json) {
        return ((MailReading.Refused) read(json)).refusals();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
