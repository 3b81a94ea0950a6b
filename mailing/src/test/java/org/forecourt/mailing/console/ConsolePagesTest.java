package org.forecourt.mailing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.core.MailState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsolePagesTest {

    private static TestService service;
    private static ConsoleWorld world;
    private static MailMessage sent;
    private static Operator operator;

    @BeforeAll
    static void start() {
        service = TestService.start();
        world = new ConsoleWorld(service);
        sent = world.sent(Template.ACTIVATION, MailLocale.UK, "olena@example.com");
        operator = new Operator(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_page_speaks_three_languages_and_no_key_is_left_without_its_text() {
        for (String path : List.of(
                "/",
                "/live",
                "/journal",
                "/messages/" + sent.id(),
                "/mailbox",
                "/refusals",
                "/dead-letters",
                "/suppressions",
                "/templates",
                "/templates/price_drop",
                "/faults",
                "/sign-in")) {
            for (String language : List.of("uk", "en", "ru")) {
                Document page = new Operator(service, language).page(path);

                assertThat(page.text())
                        .as(path + " " + language)
                        .doesNotContain("console.")
                        .doesNotContain("{");
                if (!path.equals("/live")) {
                    assertThat(page.select("html").attr("lang")).isEqualTo(language);
                    assertThat(page.select("h1")).as(path).hasSize(1);
                    assertThat(page.select("script:not([src]), style, [style], [onclick]"))
                            .as(path)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void the_language_asked_for_is_remembered_in_a_cookie() {
        HttpResponse<String> answer = operator.open("/journal?recipient=x&lang=ru");

        assertThat(answer.body()).contains("<html lang=\"ru\">");
        assertThat(answer.headers().firstValue("set-cookie").orElseThrow()).startsWith("mailing_lang=ru");
        assertThat(Jsoup.parse(answer.body()).select(".languages a").attr("href"))
                .isEqualTo("/journal?recipient=x&lang=uk");
    }

    @Test
    void the_journal_finds_by_recipient_state_template_id_and_day() {
        world.failed("petro@example.net");

        assertThat(rows("/journal?recipient=OLENA")).containsOnly("olena@example.com");
        assertThat(rows("/journal?state=failed&state=ambiguous")).contains("petro@example.net");
        assertThat(rows("/journal?template=activation")).containsOnly("olena@example.com");
        assertThat(rows("/journal?text=" + sent.id())).containsOnly("olena@example.com");
        assertThat(rows("/journal?until=2020-01-01")).isEmpty();
        assertThat(rows("/journal?since=2020-01-01&until=2099-01-01")).contains("olena@example.com");
    }

    private static List<String> rows(String path) {
        return operator.page(path).select(".list td.main a").eachText();
    }

    @Test
    void empty_fields_of_a_form_leave_the_address_and_wrong_ones_are_named() {
        HttpResponse<String> empty = operator.open("/journal?recipient=&state=sent&template=");
        assertThat(empty.statusCode()).isEqualTo(303);
        assertThat(empty.headers().firstValue("location")).hasValue("/journal?state=sent");

        for (String wrong : List.of(
                "/journal?stat=sent",
                "/journal?state=sentt",
                "/journal?page=0",
                "/journal?since=yesterday",
                "/mailbox?page=x",
                "/refusals?state=closed",
                "/messages/" + sent.id() + "?view=pdf")) {
            HttpResponse<String> answer = operator.open(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(Jsoup.parse(answer.body()).select(".notice.bad li"))
                    .as(wrong)
                    .hasSize(1);
        }
    }

    @Test
    void without_a_broker_the_page_of_dead_letters_says_that_there_are_none() {
        assertThat(operator.page("/dead-letters").select(".empty").text()).contains("No broker is set up");
        assertThat(operator.send("/dead-letters/0123/discard").headers().firstValue("location"))
                .hasValue("/dead-letters?done=letter_gone");
    }

    @Test
    void what_does_not_exist_is_a_page_that_says_so() {
        for (String path : List.of(
                "/messages/x",
                "/messages/0193a5c2-7b1e-7c3a-9d52-3f5be1f0c4aa",
                "/mailbox/x",
                "/mailbox/999999",
                "/mailbox/999999/html",
                "/refusals/x",
                "/templates/nothing",
                "/templates/test/fr/html",
                "/assets/console.css")) {
            assertThat(operator.open(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_mail_is_shown_in_frames_without_scripts_and_its_links_open_a_page_of_their_own() {
        Document page = operator.page("/messages/" + sent.id());
        for (Element frame : page.select("iframe")) {
            assertThat(frame.attr("sandbox")).isEqualTo("allow-popups allow-popups-to-escape-sandbox");
        }
        assertThat(page.select("iframe").eachAttr("width")).containsExactly("320", "720");

        HttpResponse<String> html = operator.open(page.select("iframe").attr("src"));

        assertThat(html.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("sandbox allow-popups")
                .contains("frame-ancestors 'self'")
                .doesNotContain("script-src");
        assertThat(html.headers().firstValue("x-frame-options")).hasValue("SAMEORIGIN");
        for (Element link : Jsoup.parse(html.body()).select("a")) {
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
        }
    }

    @Test
    void the_mailbox_shows_the_caught_mail_with_links_that_work() {
        Document inbox = operator.page("/mailbox?text=olena");
        Elements mail = inbox.select(".inbox a");
        assertThat(mail.text()).contains("olena@example.com");

        String address = mail.attr("href");
        Document html = Jsoup.parse(operator.open(address + "/html").body());
        String link = String.valueOf(sent.values().get("link"));

        assertThat(html.select("a").eachAttr("href")).anyMatch(href -> link.contains(href));
        assertThat(operator.page(address + "?view=text").select("pre").text()).contains("http");
        assertThat(operator.page(address + "?view=source").select("pre").text()).contains("Message-ID: <" + sent.id());
        assertThat(operator.open(address + "/file").headers().firstValue("content-disposition"))
                .isPresent();
    }

    @Test
    void a_waiting_mail_is_cancelled_and_retried_by_a_person() {
        MailMessage mail = world.waiting(Template.PRICE_DROP, MailLocale.RU, "ivan@example.com");
        String address = "/messages/" + mail.id();

        assertThat(operator.send(address + "/cancel").headers().firstValue("location"))
                .hasValue(address + "?done=cancelled");
        assertThat(world.state(mail)).isInstanceOf(MailState.Cancelled.class);
        assertThat(operator.send(address + "/cancel").headers().firstValue("location"))
                .hasValue(address + "?done=state_forbids");
        assertThat(operator.send(address + "/retry").statusCode()).isEqualTo(303);
        assertThat(world.state(mail)).isNotInstanceOf(MailState.Cancelled.class);
    }

    @Test
    void an_ambiguous_mail_waits_until_a_person_says_what_became_of_it() {
        MailMessage arrived = world.ambiguous("arrived@example.com");
        MailMessage lost = world.ambiguous("lost@example.com");
        assertThat(operator.page("/messages/" + arrived.id()).select("details.confirm summary"))
                .hasSize(3);

        operator.send("/messages/" + arrived.id() + "/resolve", "outcome", "arrived");
        operator.send("/messages/" + lost.id() + "/resolve", "outcome", "resend");

        assertThat(world.state(arrived)).isInstanceOf(MailState.Sent.class);
        assertThat(world.state(lost)).isNotInstanceOf(MailState.Ambiguous.class);
        assertThat(operator.send("/messages/" + lost.id() + "/resolve", "outcome", "maybe")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_address_is_blocked_found_and_unblocked_and_a_wrong_one_is_named() {
        HttpResponse<String> wrong = operator.send("/suppressions", "address", "no address", "detail", "\"><b>x");
        assertThat(wrong.statusCode()).isEqualTo(400);
        Document again = Jsoup.parse(wrong.body());
        assertThat(again.select("#address").attr("value")).isEqualTo("no address");
        assertThat(again.select("#address-error").text()).contains("not a mail address");
        assertThat(again.select("main b")).isEmpty();

        operator.send("/suppressions", "address", "Blocked@Example.com", "detail", "asked by phone");
        assertThat(operator.page("/suppressions?text=blocked").select(".list").text())
                .contains("blocked@example.com")
                .contains("asked by phone");
        operator.send("/suppressions/remove", "address", "blocked@example.com");

        assertThat(operator.page("/suppressions?text=blocked").select(".list")).isEmpty();
    }

    @Test
    void a_fault_is_added_and_removed_by_form_and_a_wrong_one_is_named() {
        HttpResponse<String> wrong =
                operator.send("/faults", "recipient", "*", "stage", "rcpt", "action", "answer", "code", "9x9");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.body()).select("[role=alert] li").text()).contains("code");

        operator.send(
                "/faults",
                "recipient",
                "slow.example",
                "stage",
                "rcpt",
                "action",
                "answer",
                "code",
                "451",
                "percent",
                "50");
        assertThat(operator.page("/faults").select(".list").text())
                .contains("slow.example")
                .contains("50 %");
        operator.send("/faults/remove", "place", "0");

        assertThat(operator.page("/faults").select(".list")).isEmpty();
    }

    @Test
    void a_test_mail_is_accepted_and_a_wrong_address_is_named() {
        assertThat(operator.send("/test-mail", "address", "nobody").statusCode())
                .isEqualTo(400);

        HttpResponse<String> answer = operator.send("/test-mail", "address", "me@example.com");

        String page = answer.headers().firstValue("location").orElseThrow();
        assertThat(operator.page(page).select("main").text()).contains("me@example.com");
    }
}
