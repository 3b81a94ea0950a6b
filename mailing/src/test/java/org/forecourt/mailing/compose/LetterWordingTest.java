package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Template;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWordingTest {

    private static final char NO_BREAK = '\u00a0';

    static List<MailMessage> samples() {
        return Letters.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_mail_has_no_hole_and_nothing_from_elsewhere(MailMessage message) {
        Letter letter = Letters.COMPOSER.compose(message);
        Document page = Jsoup.parse(letter.html());

        for (String text : List.of(letter.subject(), letter.text(), letter.html())) {
            assertThat(text)
                    .doesNotContain("{", "}", "null", "???", "Optional")
                    .doesNotContainPattern("mail\\.[a-z_]+\\.");
        }
        assertThat(page.select("img, script, style, link, iframe, form, [background], [src]"))
                .isEmpty();
        assertThat(letter.html()).doesNotContainIgnoringCase("url(").doesNotContain("class=");
        assertThat(page.select("html").attr("lang")).isEqualTo(message.locale().code());
        assertThat(page.select("a")).allMatch(link -> link.attr("href").startsWith("https://cars.example"));
        assertThat(page.title()).isEqualTo(letter.subject());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void html_and_plain_text_say_the_same(MailMessage message) {
        Letter letter = Letters.COMPOSER.compose(message);
        Document page = Jsoup.parse(letter.html());
        page.select("div").remove();

        for (String piece : page.select("h1, p, td span, td[dir=auto], a").eachText()) {
            for (String sentence : piece.split("(?<=[.!?:]) ")) {
                boolean helpsWithTheButton = piece.startsWith(Letters.TEXTS.text(message.locale(), "mail.link_hint"));
                assertThat(helpsWithTheButton || words(letter.text()).contains(words(sentence)))
                        .as(sentence)
                        .isTrue();
            }
        }
        page.select("a")
                .eachAttr("href")
                .forEach(link -> assertThat(letter.text()).contains(link));
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\p{Z}>:]+", " ").strip();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void values_of_people_are_text_whatever_they_look_like(MailMessage sample) {
        MailMessage message = Letters.hostile(sample.template(), sample.locale());

        Letter letter = Letters.COMPOSER.compose(message);
        Document page = Jsoup.parse(letter.html());

        assertThat(page.select("script, img, [onerror]")).isEmpty();
        for (String text : List.of(letter.subject(), letter.text(), letter.html())) {
            assertThat(text).doesNotContainPattern("[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]");
        }
        if (!letter.text().contains("<script>")) {
            assertThat(sample.template())
                    .isIn(Template.ACTIVATION, Template.PASSWORD_RESET, Template.EMAIL_CHANGED, Template.TEST);
        }
    }

    @Test
    void the_longest_mail_stays_below_what_gmail_shows_whole() {
        for (MailLocale locale : MailLocale.values()) {
            for (Template template : Template.values()) {
                String html = Letters.COMPOSER
                        .compose(Letters.hostile(template, locale))
                        .html();

                assertThat(html.length()).as(template.code()).isLessThan(102_000);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Олена", "Жан-П’єр О’Коннор", "J. R. R. Tolkien", "علي", "Ø"})
    void people_are_greeted_by_name(String name) {
        Letter letter = Letters.COMPOSER.compose(Letters.to(Template.TEST, "olena@example.com", name));

        assertThat(letter.text()).contains("Вітаємо, " + name + "!");
        assertThat(letter.html()).contains("Вітаємо, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "You won evil.example", "x@y.example", "Win 1000$", "<b>x</b>", "\u200b"})
    void what_is_no_name_is_no_greeting(String name) {
        Letter letter = Letters.COMPOSER.compose(Letters.to(Template.ACTIVATION, "olena@example.com", name));

        assertThat(letter.text()).doesNotContain("Вітаємо", "evil");
        assertThat(Letters.COMPOSER
                        .compose(Letters.to(Template.TEST, "olena@example.com", null))
                        .html())
                .doesNotContain("Вітаємо");
    }

    @ParameterizedTest
    @CsvSource({
        "UK, 16500, 15200, 16~500~$, 15~200~$, Дешевше на 1~300~$ (8%)",
        "EN, 16500, 15200, '$16,500', '$15,200', '$1,300 less (8%)'",
        "RU, 16500.50, 15200, '16~500,50~$', 15~200~$, 'Дешевле на 1~300,50~$ (8~%)'"
    })
    void prices_are_written_as_on_the_site(
            MailLocale locale, String before, String now, String beforeText, String nowText, String saving) {
        Letter letter = Letters.COMPOSER.compose(Letters.with(
                Template.PRICE_DROP,
                locale,
                Map.of("old_price", MailValue.of(before), "new_price", MailValue.of(now))));

        assertThat(letter.text())
                .contains(beforeText.replace('~', NO_BREAK), nowText.replace('~', NO_BREAK))
                .contains(saving.replace('~', NO_BREAK));
    }

    @Test
    void a_price_that_did_not_fall_promises_nothing() {
        Letter letter = Letters.COMPOSER.compose(Letters.with(
                Template.PRICE_DROP,
                MailLocale.EN,
                Map.of("old_price", MailValue.of("0"), "new_price", MailValue.of("100"))));

        assertThat(letter.text()).contains("Before: $0", "Now: $100").doesNotContain("less");
    }

    @Test
    void only_bulk_mail_offers_the_way_out_and_any_mail_may_be_bulk() {
        MailMessage sample = Letters.SAMPLES.of(Template.AD_PUBLISHED, MailLocale.EN);
        MailMessage bulk = new MailMessage(
                sample.id(),
                sample.template(),
                sample.locale(),
                sample.to(),
                sample.values(),
                MailMessage.DEFAULT_PRIORITY,
                null,
                Category.BULK);

        assertThat(Letters.COMPOSER.compose(sample).text()).doesNotContain("nsubscribe");
        assertThat(Letters.COMPOSER.compose(bulk).text())
                .contains("Unsubscribe with one click:\nhttps://cars.example/en/unsubscribe/");
        assertThat(Letters.COMPOSER.compose(bulk).html()).contains("https://cars.example/en/unsubscribe/");
    }
}
