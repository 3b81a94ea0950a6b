package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.compose.Parsed.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LetterMimeTest {

    static Stream<MailMessage> samplesAndHostileOnes() {
        return Stream.concat(
                Letters.samples().stream(),
                Stream.of(Template.values())
                        .flatMap(template ->
                                Stream.of(MailLocale.values()).map(locale -> Letters.hostile(template, locale))));
    }

    @ParameterizedTest
    @MethodSource("samplesAndHostileOnes")
    void two_parsers_read_the_same_subject_people_and_texts_as_were_written(MailMessage message) {
        Letter letter = Letters.COMPOSER.compose(message);

        Parsed angus = Parsed.byAngus(letter.source());
        Parsed mime4j = Parsed.byMime4j(letter.source());

        assertThat(angus).isEqualTo(mime4j);
        assertThat(angus.subject()).isEqualTo(letter.subject());
        assertThat(angus.from()).isEqualTo(new Person("Forecourt", "mail@cars.example"));
        assertThat(angus.to())
                .isEqualTo(new Person(
                        String.valueOf(message.to().name()),
                        message.to().address().toString()));
        assertThat(angus.parts())
                .containsExactly(
                        new Parsed.Part("text/plain", letter.text()), new Parsed.Part("text/html", letter.html()));
    }

    @ParameterizedTest
    @MethodSource("samplesAndHostileOnes")
    void every_line_is_short_and_ended_by_cr_lf_and_every_byte_is_ascii(MailMessage message) {
        String source = new String(Letters.COMPOSER.compose(message).source(), StandardCharsets.ISO_8859_1);

        assertThat(source).endsWith("\r\n").matches(text -> text.chars().allMatch(character -> character < 0x80));
        assertThat(source.replace("\r\n", "")).doesNotContain("\r", "\n");
        String body = source.substring(source.indexOf("\r\n\r\n"));
        assertThat(body.split("\r\n")).allMatch(line -> line.length() <= 76);
        assertThat(source.split("\r\n")).allMatch(line -> line.length() <= 998);
    }

    @ParameterizedTest
    @MethodSource("samplesAndHostileOnes")
    void nothing_a_message_holds_becomes_a_header_of_its_own(MailMessage message) throws Exception {
        List<String> names = names(Letters.COMPOSER.compose(message));

        List<String> expected = Stream.concat(
                        Stream.of(
                                "DKIM-Signature",
                                "Date",
                                "From",
                                "To",
                                "Message-ID",
                                "Subject",
                                "MIME-Version",
                                "Content-Type",
                                "Content-Language",
                                "Auto-Submitted"),
                        message.category() == Category.BULK
                                ? Stream.of("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post")
                                : Stream.of())
                .toList();
        assertThat(names).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** RFC 8058: one click needs HTTPS. The link for people (RFC 2369) does not. */
    @Test
    void a_site_without_https_offers_its_link_and_no_one_click() throws Exception {
        LetterComposer plain = Letters.composer(
                Letters.settings(Map.of("PUBLIC_URL", "http://cars.example", "MAIL_FROM", "mail@cars.example")));
        MailMessage bulk = Letters.SAMPLES.of(Template.PRICE_DROP, MailLocale.EN);

        assertThat(names(plain.compose(bulk))).contains("List-Unsubscribe").doesNotContain("List-Unsubscribe-Post");
    }

    @ParameterizedTest
    @CsvSource({
        "'Evil\"\\ <x@evil.example>, \"y'",
        "'=?UTF-8?Q?=0D=0ABcc:_all@cars.example?='",
        "'Łukasz =?UTF-8?B?DQpCY2M6IHg=?='",
        "'A very long name that goes on and on, and on, and on, until nobody can read it'"
    })
    void a_name_is_shown_as_it_was_written_and_nothing_else(String name) throws Exception {
        Letter letter = Letters.COMPOSER.compose(Letters.to(Template.TEST, "olena@example.com", name));

        Parsed parsed = Parsed.byAngus(letter.source());

        assertThat(parsed).isEqualTo(Parsed.byMime4j(letter.source()));
        assertThat(parsed.to().address()).isEqualTo("olena@example.com");
        assertThat(parsed.to().name().replace("\u200b", "")).isEqualTo(name);
        assertThat(names(letter)).doesNotContain("Bcc");
    }

    @Test
    void a_subject_that_looks_like_an_encoded_word_is_not_decoded() {
        Letter letter = Letters.COMPOSER.compose(Letters.with(
                Template.AD_PUBLISHED,
                MailLocale.EN,
                Map.of("ad_title", MailValue.of("=?UTF-8?Q?=0D=0ABcc:_x@cars.example?="))));

        assertThat(Parsed.byMime4j(letter.source()).subject().replace("\u200b", ""))
                .isEqualTo("Published: =?UTF-8?Q?=0D=0ABcc:_x@cars.example?=");
    }

    @Test
    void addresses_in_quotes_and_international_domains_arrive_as_they_are() {
        for (String address : List.of("\"a b\\\"c\"@example.com", "user@пошта.укр", "o'brien+cars@example.com")) {
            MailMessage message = Letters.to(Template.TEST, address, "Олена");

            Parsed parsed = Parsed.byMime4j(Letters.COMPOSER.compose(message).source());

            assertThat(parsed.to().name()).isEqualTo("Олена");
            assertThat(parsed.to().address().replaceAll("[\"\\\\]", ""))
                    .isEqualTo(message.to().address().toString().replaceAll("[\"\\\\]", ""));
        }
    }

    @Test
    void a_local_part_beyond_ascii_stands_in_the_header_as_utf8() {
        MailMessage message = Letters.to(Template.ACTIVATION, "олена@example.com", "Олена");

        byte[] source = Letters.COMPOSER.compose(message).source();

        assertThat(new String(source, StandardCharsets.UTF_8)).contains("<олена@example.com>\r\n");
        assertThat(Parsed.byAngus(source).to()).isEqualTo(new Person("Олена", "олена@example.com"));
    }

    @Test
    void the_same_message_of_the_same_instant_gives_the_same_bytes() {
        Instant earlier = Letters.NOW.minusSeconds(86_400);
        for (MailMessage message : Letters.samples()) {
            Letter first = Letters.COMPOSER.compose(message, earlier);
            Letter second = Letters.composer(Letters.SIGNING).compose(message, earlier);

            assertThat(second.source()).isEqualTo(first.source());
            assertThat(new String(first.source(), StandardCharsets.US_ASCII))
                    .contains("Message-ID: <" + message.id() + "@cars.example>\r\n", "Date: Sun, 22 Nov 2026 19:40:00");
        }
    }

    @Test
    void the_date_is_the_one_the_message_tells_while_that_is_believable() {
        MailMessage sample = Letters.SAMPLES.of(Template.TEST, MailLocale.EN);
        Instant hourAgo = Letters.NOW.minusSeconds(3_600);
        UUID timed = new UUID(hourAgo.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0001L);
        UUID future = new UUID(Letters.NOW.plusSeconds(9_999_999).toEpochMilli() << 16 | 0x7000, 1L << 63);

        assertThat(WritingTime.of(sample, Letters.NOW)).isEqualTo(Letters.NOW);
        assertThat(WritingTime.of(sample.withSendAt(hourAgo), Letters.NOW)).isEqualTo(hourAgo);
        assertThat(WritingTime.of(withId(sample, timed), Letters.NOW)).isEqualTo(hourAgo);
        assertThat(WritingTime.of(withId(sample, future), Letters.NOW)).isEqualTo(Letters.NOW);
    }

    private static MailMessage withId(MailMessage message, UUID id) {
        return MailMessage.of(id, message.template(), message.locale(), message.to(), message.values());
    }

    private static List<String> names(Letter letter) throws Exception {
        MimeMessage message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.source()));
        return java.util.Collections.list(message.getAllHeaders()).stream()
                .map(header -> header.getName())
                .toList();
    }
}
