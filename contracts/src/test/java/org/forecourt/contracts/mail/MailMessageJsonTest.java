package org.forecourt.contracts.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailMessageJsonTest {

    private static final String ID = Messages.ID.toString();
    private static final String VALID = """
            {"id": "%s", "template": "activation", "locale": "uk", "to": {"address": "a@example.com", "name": "A"},
             "values": {"link": "https://cars.example/x", "valid_hours": 24}, "priority": 9, "send_at": null,
             "category": "transactional"}""".formatted(ID);

    @ParameterizedTest
    @EnumSource(Template.class)
    void every_template_survives_writing_and_reading(Template template) {
        MailMessage message =
                Messages.of(template).withPriority(7).withSendAt(Instant.parse("2026-12-01T08:00:00.123456789Z"));

        MailReading reading = read(MailMessageJson.write(message));

        assertThat(reading).isEqualTo(new MailReading.Read(message));
    }

    @Test
    void only_five_members_are_required_and_the_others_have_defaults() {
        String json = """
                {"id": "%s", "template": "price_drop", "locale": "en", "to": {"address": "a@example.com"}, "values":
                 {"ad_title": "x", "ad_link": "https://x.example", "old_price": "2", "new_price": "1", "currency": "USD"}}""".formatted(ID);

        MailMessage message = ((MailReading.Read) read(json)).message();

        assertThat(message.priority()).isEqualTo(5);
        assertThat(message.sendAt()).isNull();
        assertThat(message.category()).isEqualTo(Category.BULK);
        assertThat(message.to().name()).isNull();
    }

    static Stream<Arguments> brokenBodies() {
        return Stream.of(
                arguments("", RefusalCode.NOT_JSON),
                arguments("hello", RefusalCode.NOT_JSON),
                arguments("{\"id\": ", RefusalCode.NOT_JSON),
                arguments(VALID + "{}", RefusalCode.NOT_JSON),
                arguments(VALID.replace("9", "NaN"), RefusalCode.NOT_JSON),
                arguments(VALID.replace("9", "+Infinity"), RefusalCode.NOT_JSON),
                arguments(VALID.replace('"', '\''), RefusalCode.NOT_JSON),
                arguments("[".repeat(5_000), RefusalCode.NOT_JSON),
                arguments(VALID.replace("\"A\"", "\"A\nB\""), RefusalCode.NOT_JSON),
                arguments(VALID.replace("{\"id\"", "{\"locale\": \"uk\", \"id\""), RefusalCode.DUPLICATE_KEY),
                arguments(
                        VALID.replace("\"name\"", "\"address\": \"b@example.com\", \"name\""),
                        RefusalCode.DUPLICATE_KEY),
                arguments("null", RefusalCode.NOT_AN_OBJECT),
                arguments("7", RefusalCode.NOT_AN_OBJECT),
                arguments("\"text\"", RefusalCode.NOT_AN_OBJECT),
                arguments("[" + VALID + "]", RefusalCode.NOT_AN_OBJECT),
                arguments(VALID + " ".repeat(MailMessageJson.MAX_BYTES), RefusalCode.TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void a_body_that_is_no_message_is_refused_as_a_whole(String body, RefusalCode code) {
        assertThat(refusals(body)).containsExactly(new Refusal("", code));
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] latin1 = VALID.replace("\"A\"", "\"Ä\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(MailMessageJson.read(latin1)).isEqualTo(MailReading.Refused.body(RefusalCode.NOT_UTF8));
    }

    static Stream<Arguments> brokenFields() {
        return Stream.of(
                arguments("\"id\"", "\"ids\"", "ids unknown_field, id missing"),
                arguments(ID, "7", "id invalid_id"),
                arguments(ID, "1-1-1-1-1", "id invalid_id"),
                arguments("\"" + ID + "\"", "7", "id wrong_type"),
                arguments("activation", "activations", "template unknown_template"),
                arguments("\"activation\"", "null", "template wrong_type"),
                arguments("\"uk\"", "\"de\"", "locale unknown_locale"),
                arguments("\"uk\"", "\"UK\"", "locale unknown_locale"),
                arguments("{\"address\": \"a@example.com\", \"name\": \"A\"}", "\"a@example.com\"", "to wrong_type"),
                arguments("{\"address\": \"a@example.com\", \"name\": \"A\"}", "[]", "to wrong_type"),
                arguments("a@example.com", "a@example.com, b@example.com", "to.address invalid_address"),
                arguments("a@example.com", "a@example.com\\r\\nBcc: b@example.com", "to.address invalid_address"),
                arguments("\"name\": \"A\"", "\"name\": \"A\\r\\nBcc: b@example.com\"", "to.name line_break"),
                arguments("\"name\": \"A\"", "\"name\": \"A\\u2028B\"", "to.name line_break"),
                arguments("\"name\": \"A\"", "\"name\": \"A\\u0000\"", "to.name control_character"),
                arguments("\"name\": \"A\"", "\"name\": \"\\ud83d\"", "to.name broken_text"),
                arguments("\"name\": \"A\"", "\"name\": \" \"", "to.name empty"),
                arguments("\"name\": \"A\"", "\"name\": null", "to.name wrong_type"),
                arguments("\"name\": \"A\"", "\"cc\": \"b@example.com\"", "to.cc unknown_field"),
                arguments("\"A\"", "\"" + "я".repeat(101) + "\"", "to.name too_long"),
                arguments("24}", "24, \"subject\": \"x\"}", "values.subject unknown_field"),
                arguments("\"link\"", "\"lnk\"", "values.lnk unknown_field, values.link missing"),
                arguments("24", "\"24\"", "values.valid_hours wrong_type"),
                arguments("24", "24.0", "values.valid_hours wrong_type"),
                arguments("24", "1e999999999", "values.valid_hours wrong_type"),
                arguments("24", "-1", "values.valid_hours out_of_range"),
                arguments("24", "99999999999999999999", "values.valid_hours wrong_type"),
                arguments("24", "true", "values.valid_hours wrong_type"),
                arguments("24", "null", "values.valid_hours wrong_type"),
                arguments("24", "[]", "values.valid_hours wrong_type"),
                arguments("24", "{}", "values.valid_hours wrong_type"),
                arguments("https://cars.example/x", "javascript:alert(1)", "values.link invalid_link"),
                arguments("https://cars.example/x", "/relative", "values.link invalid_link"),
                arguments("https://cars.example/x", "https://user:pw@cars.example/", "values.link invalid_link"),
                arguments("https://cars.example/x", "https://cars.example/a b", "values.link invalid_link"),
                arguments("https://cars.example/x", "https://cars.example/x\\nX-A: b", "values.link line_break"),
                arguments("https://cars.example/x", "https://x.example/" + "a".repeat(2_000), "values.link too_long"),
                arguments("\"priority\": 9", "\"priority\": 0", "priority out_of_range"),
                arguments("\"priority\": 9", "\"priority\": 10", "priority out_of_range"),
                arguments("\"priority\": 9", "\"priority\": 4294967300", "priority out_of_range"),
                arguments("\"priority\": 9", "\"priority\": 5.5", "priority wrong_type"),
                arguments("\"priority\": 9", "\"priority\": \"9\"", "priority wrong_type"),
                arguments("\"send_at\": null", "\"send_at\": \"tomorrow\"", "send_at invalid_instant"),
                arguments("\"send_at\": null", "\"send_at\": \"9999-01-01T00:00:00Z\"", "send_at invalid_instant"),
                arguments("\"send_at\": null", "\"send_at\": 1700000000", "send_at wrong_type"),
                arguments("transactional", "spam", "category unknown_category"),
                arguments("{\"id\"", "{\"from\": \"x@example.com\", \"id\"", "from unknown_field"),
                arguments("{\"id\"", "{\"a\\r\\nb\": 1, \"id\"", "a??b unknown_field"));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @MethodSource("brokenFields")
    void each_wrong_field_is_named_with_a_code(String part, String replacement, String expected) {
        assertThat(VALID).contains(part);

        String actual = refusals(VALID.replace(part, replacement)).stream()
                .map(refusal -> refusal.field() + " " + refusal.code().code())
                .collect(Collectors.joining(", "));

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void a_refused_message_still_says_its_id() {
        MailReading reading = read(VALID.replace("activation", "nonsense"));

        assertThat(((MailReading.Refused) reading).id()).isEqualTo(Messages.ID);
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
