package org.forecourt.contracts.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is allowed to the very last, and refused one further. */
class LimitsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({"0, true", "1000000, true", "-1, false", "1000001, false"})
    void counts_go_from_nothing_to_a_million(long count, boolean isAllowed) {
        ObjectNode message = tree(Template.SAVED_SEARCH_ALERT);
        values(message).put("total", count);

        assertOutcome(message, isAllowed, "values.total", RefusalCode.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "9, true", "0, false", "10, false"})
    void priorities_go_from_one_to_nine(int priority, boolean isAllowed) {
        ObjectNode message = tree(Template.TEST).put("priority", priority);

        assertOutcome(message, isAllowed, "priority", RefusalCode.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "21, false"})
    void a_list_has_at_most_twenty_ads(int size, boolean isAllowed) {
        ObjectNode message = tree(Template.SAVED_SEARCH_ALERT);
        ArrayNode ads = (ArrayNode) values(message).get("ads");
        IntStream.range(1, size).forEach(index -> ads.add(ads.get(0).deepCopy()));

        assertOutcome(message, isAllowed, "values.ads", RefusalCode.TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({"160, true", "161, false"})
    void a_line_has_at_most_160_characters(int length, boolean isAllowed) {
        ObjectNode message = tree(Template.AD_PUBLISHED);
        values(message).put("ad_title", "ї".repeat(length));

        assertOutcome(message, isAllowed, "values.ad_title", RefusalCode.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({"4000, true", "4001, false"})
    void a_paragraph_has_at_most_4000_characters(int length, boolean isAllowed) {
        ObjectNode message = tree(Template.AD_REJECTED);
        values(message).put("reason", "a".repeat(length));

        assertOutcome(message, isAllowed, "values.reason", RefusalCode.TOO_LONG);
    }

    @Test
    void a_paragraph_says_something_and_nothing_invisible() {
        ObjectNode empty = tree(Template.AD_REJECTED);
        values(empty).put("reason", " \n ");
        ObjectNode control = tree(Template.AD_REJECTED);
        values(control).put("reason", "first\u0007");

        assertOutcome(empty, false, "values.reason", RefusalCode.EMPTY);
        assertOutcome(control, false, "values.reason", RefusalCode.CONTROL_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({
        "http://cars.example/a, true",
        "https://cars.example/a, true",
        "ftp://cars.example/a, false",
        "https://somebody@cars.example/a, false",
        "https://cars.example/ї, false",
        "https:///a, false",
    })
    void a_link_is_plain_http(String link, boolean isAllowed) {
        ObjectNode message = tree(Template.AD_PUBLISHED);
        values(message).put("ad_link", link);

        assertOutcome(message, isAllowed, "values.ad_link", RefusalCode.INVALID_LINK);
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void a_local_part_has_at_most_64_octets(int length, boolean isAllowed) {
        assertThat(EmailAddress.parse("a".repeat(length) + "@example.com").isPresent())
                .isEqualTo(isAllowed);
    }

    @Test
    void an_address_needs_something_before_its_at_sign() {
        assertThat(EmailAddress.parse("@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@example.com")).isPresent();
    }

    @Test
    void a_chosen_category_stands_and_a_priority_is_kept() {
        ObjectNode message = tree(Template.AD_PUBLISHED).put("category", "bulk").put("priority", 2);

        MailReading.Read read = (MailReading.Read) MailMessageJson.read(bytes(message));

        assertThat(read.message().category()).isEqualTo(Category.BULK);
        assertThat(read.message().priority()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "500, true", "501, false"})
    void a_batch_has_1_to_500_messages(int size, boolean isAllowed) {
        ArrayNode batch = JSON.createArrayNode();
        IntStream.range(0, size).forEach(index -> batch.add(tree(Template.TEST)));

        List<MailReading> readings = MailMessageJson.readBatch(batch.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(readings).hasSize(isAllowed ? size : 1);
        assertThat(readings.getFirst() instanceof MailReading.Read).isEqualTo(isAllowed);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void a_message_has_at_most_64_kilobytes(int beyond, boolean isAllowed) {
        byte[] message = bytes(tree(Template.TEST));
        byte[] padded = (new String(message, StandardCharsets.UTF_8)
                        + " ".repeat(MailMessageJson.MAX_BYTES - message.length + beyond))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(MailMessageJson.read(padded) instanceof MailReading.Read).isEqualTo(isAllowed);
    }

    private static ObjectNode tree(Template template) {
        return (ObjectNode) JSON.readTree(MailMessageJson.write(Messages.of(template)));
    }

    private static ObjectNode values(ObjectNode message) {
        return (ObjectNode) message.get("values");
    }

    private static byte[] bytes(ObjectNode message) {
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void assertOutcome(ObjectNode message, boolean isAllowed, String field, RefusalCode code) {
        switch (MailMessageJson.read(bytes(message))) {
            case MailReading.Read read -> assertThat(isAllowed).as("was read").isTrue();
            case MailReading.Refused refused -> {
                assertThat(isAllowed).as(refused.toString()).isFalse();
                assertThat(refused.refusals()).containsExactly(new Refusal(field, code));
            }
        }
    }
}
