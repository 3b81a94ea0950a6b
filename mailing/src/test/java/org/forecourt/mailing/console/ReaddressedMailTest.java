package org.forecourt.mailing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.TestService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mails that did not arrive: how the page shows what came back, and how a person gives them another address. */
class ReaddressedMailTest {

    private static TestService service;
    private static ConsoleWorld world;
    private static Operator operator;

    @BeforeAll
    static void start() {
        service = TestService.start();
        world = new ConsoleWorld(service);
        operator = new Operator(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_failed_mail_goes_to_another_address_and_both_pages_tell_the_story() {
        MailMessage failed = world.failed("wrong@example.net");
        String address = "/messages/" + failed.id();
        assertThat(operator.page(address).select("#address").attr("value")).isEqualTo("wrong@example.net");

        HttpResponse<String> first = operator.send(address + "/readdress", "address", "right@example.net");
        HttpResponse<String> second = operator.send(address + "/readdress", "address", " right@example.net");

        String next = first.headers().firstValue("location").orElseThrow();
        assertThat(next)
                .endsWith("?done=readdressed")
                .doesNotContain(failed.id().toString());
        assertThat(second.headers().firstValue("location")).hasValue(next);
        Document replacement = operator.page(next);
        assertThat(replacement.select(".facts").text()).contains("right@example.net");
        assertThat(replacement.select(".notice a[href=" + address + "]").text()).isEqualTo("wrong@example.net");
        Document old = operator.page(address);
        assertThat(old.select(".title .state").text()).isEqualTo("Failed");
        assertThat(old.select(".history").text()).contains("550 5.1.1 no such mailbox");
        assertThat(old.select(".notice a").eachAttr("href")).containsExactly(next.replaceFirst("\\?.*", ""));
    }

    @Test
    void what_is_no_address_is_named_and_stays_in_the_form() {
        MailMessage failed = world.failed("typo@example.net");

        HttpResponse<String> answer =
                operator.send("/messages/" + failed.id() + "/readdress", "address", "right at example.net");

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#address").attr("value")).isEqualTo("right at example.net");
        assertThat(page.select("#address-error").text()).contains("not a mail address");
        assertThat(page.select("details.confirm[open]")).hasSize(1);
    }

    @Test
    void a_mail_that_came_back_says_so_in_the_list_on_its_page_and_in_its_history() {
        MailMessage mail = world.sent(Template.PRICE_DROP, MailLocale.UK, "returned@example.com");
        assertThat(operator.page("/messages/" + mail.id()).select("form[action$=/readdress]"))
                .isEmpty();

        service.post("/api/bounces", """
                {"mail_id": "%s", "recipient": "returned@example.com", "status": "4.4.1", "detail": "still trying"}""".formatted(mail.id()));
        assertThat(operator.page("/messages/" + mail.id())
                        .select(".title .state")
                        .eachText())
                .containsExactly("Sent", "Delayed 4.4.1");
        service.post("/api/bounces", """
                {"mail_id": "%s", "recipient": "returned@example.com", "status": "5.1.1", "detail": "no such user"}""".formatted(mail.id()));

        assertThat(operator.page("/journal?recipient=returned")
                        .select(".list .state")
                        .eachText())
                .containsExactly("Sent", "Came back 5.1.1");
        assertThat(new Operator(service, "uk")
                        .page("/messages/" + mail.id())
                        .select(".title .state.bounced")
                        .text())
                .isEqualTo("Повернувся 5.1.1");
        Document page = operator.page("/messages/" + mail.id());
        assertThat(page.select(".history li").eachText().getLast())
                .startsWith("Came back")
                .endsWith("5.1.1 no such user");
        assertThat(page.select(".notice.bounced").text()).contains("cannot be delivered");
        assertThat(page.select("form[action$=/readdress]")).hasSize(1);
        assertThat(service.read("/api/messages?recipient=returned").body()).contains("\"bounce\":\"5.1.1\"");
    }

    @Test
    void the_whole_message_id_is_shown() {
        MailMessage mail = world.failed("id@example.net");

        Document page = operator.page("/messages/" + mail.id() + "?view=source");

        String shown = page.select(".facts code").text();
        assertThat(shown).startsWith("<" + mail.id() + "@").endsWith(">");
        assertThat(page.select("pre.source").text()).contains("Message-ID: " + shown);
        assertThat(service.read("/api/messages/" + mail.id()).body()).contains("\"message_id\":\"" + shown + "\"");
    }

    @Test
    void figures_that_are_no_longer_renewed_say_so_by_themselves() {
        Document page = operator.page("/");
        String sheet =
                service.get(page.select("link[rel=stylesheet]").attr("href")).body();

        assertThat(page.select("#live .as-of time")).hasSize(1);
        assertThat(operator.page("/live").select(".stale").text()).contains("out of date");
        assertThat(sheet).contains("@keyframes stale{to{visibility:visible}}");
    }
}
