package org.forecourt.mailing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.forecourt.contracts.mail.MailLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final char NO_BREAK = '\u00a0';

    private final Texts texts = new Texts();

    @Test
    void every_language_has_the_same_keys() {
        assertThat(texts.keys(MailLocale.EN)).isNotEmpty().isEqualTo(texts.keys(MailLocale.UK));
        assertThat(texts.keys(MailLocale.RU)).isEqualTo(texts.keys(MailLocale.UK));
    }

    @Test
    void every_pattern_wants_the_same_named_arguments_in_every_language() {
        for (String key : texts.keys(MailLocale.UK)) {
            var wanted = texts.arguments(MailLocale.UK, key);

            assertThat(wanted).as(key).allMatch(name -> name.matches("[a-z][a-z_]*"));
            assertThat(texts.arguments(MailLocale.EN, key)).as(key).isEqualTo(wanted);
            assertThat(texts.arguments(MailLocale.RU, key)).as(key).isEqualTo(wanted);
        }
    }

    @Test
    void no_text_is_blank_or_uses_the_apostrophe_that_quotes() {
        for (MailLocale locale : MailLocale.values()) {
            for (String key : texts.keys(locale)) {
                assertThat(texts.pattern(locale, key))
                        .as(locale + " " + key)
                        .isNotBlank()
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void russian_letters_do_not_slip_into_ukrainian_texts_nor_the_other_way_round() {
        for (String key : texts.keys(MailLocale.UK)) {
            assertThat(texts.pattern(MailLocale.UK, key)).as(key).doesNotContainPattern("[ыэъёЫЭЪЁ]");
            assertThat(texts.pattern(MailLocale.RU, key)).as(key).doesNotContainPattern("[іїєґІЇЄҐ]");
            assertThat(texts.pattern(MailLocale.EN, key)).as(key).doesNotContainPattern("\\p{IsCyrillic}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UK, 1, діє 1 годину.", "UK, 3, діє 3 години.", "UK, 5, діє 5 годин.", "UK, 11, діє 11 годин.",
        "UK, 21, діє 21 годину.", "UK, 1000, діє 1~000 годин.", "RU, 2, действует 2 часа.",
                "RU, 48, действует 48 часов.",
        "EN, 1, for 1 hour.", "EN, 1000, 'for 1,000 hours.'"
    })
    void numbers_decline_their_nouns(MailLocale locale, long hours, String ending) {
        String text = texts.text(locale, "mail.activation.valid", Map.of("valid_hours", hours));

        assertThat(text).endsWith(ending.replace('~', NO_BREAK));
    }

    @Test
    void what_is_inserted_is_never_read_as_a_pattern() {
        String hostile = "{name} {0} ' '{' # {total, plural, other{#}}";

        assertThat(texts.text(MailLocale.EN, "mail.greeting", Map.of("name", hostile)))
                .isEqualTo("Hello " + hostile + ",");
    }

    @Test
    void a_missing_key_or_argument_is_a_bug() {
        assertThatThrownBy(() -> texts.text(MailLocale.UK, "mail.nothing")).hasMessageContaining("mail.nothing");
        assertThatThrownBy(() -> texts.text(MailLocale.UK, "mail.greeting")).hasMessageContaining("[name]");
    }

    @Test
    void amounts_and_shares_are_written_as_on_the_site() {
        Numbers ukrainian = Numbers.in(MailLocale.UK);

        assertThat(ukrainian.money(new BigDecimal("12500.00"), "USD")).isEqualTo("12~500~$".replace('~', NO_BREAK));
        assertThat(ukrainian.money(new BigDecimal("12500.5"), "UAH")).isEqualTo("12~500,50~₴".replace('~', NO_BREAK));
        assertThat(Numbers.in(MailLocale.EN).money(new BigDecimal("12500"), "USD"))
                .isEqualTo("$12,500");
        assertThat(Numbers.in(MailLocale.EN).share(new BigDecimal("1"), new BigDecimal("1000")))
                .isEqualTo("1%");
    }

    @Test
    void moments_say_day_time_and_zone() {
        Instant moment = Instant.parse("2026-11-23T19:40:00Z");

        assertThat(Moments.in(MailLocale.UK).dayAndTime(moment)).contains("23 листопада 2026", "21:40");
        assertThat(Moments.in(MailLocale.EN).dayAndTime(moment)).contains("November 23, 2026", "9:40");
        assertThat(Moments.in(MailLocale.RU).dayAndTime(moment)).contains("23 ноября 2026", "21:40");
    }
}
