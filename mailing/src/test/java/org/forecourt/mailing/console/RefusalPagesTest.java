package org.forecourt.mailing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.forecourt.mailing.TestService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RefusalPagesTest {

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
    void a_mail_to_a_broken_address_goes_out_with_another_recipient() {
        UUID id = UUID.randomUUID();
        String address = refused(body(id, "olena at example.com", "test"));
        Document page = operator.page(address);
        assertThat(page.select("#recipient").attr("value")).isEqualTo("olena at example.com");

        HttpResponse<String> still = operator.send(address + "/retry", "recipient", "also wrong");
        assertThat(still.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(still.body()).select("#recipient").attr("value")).isEqualTo("also wrong");

        HttpResponse<String> corrected = operator.send(address + "/retry", "recipient", "olena@example.com");

        assertThat(corrected.headers().firstValue("location")).hasValue("/messages/" + id + "?done=accepted");
        assertThat(operator.page(address).select(".title .state").text()).isEqualTo("Retried");
        assertThat(operator.page("/messages/" + id).text()).contains("olena@example.com");
        assertThat(operator.page("/refusals?state=open").select(".list a[href=" + address + "]"))
                .isEmpty();
    }

    @Test
    void a_whole_message_is_corrected_as_text() {
        UUID id = UUID.randomUUID();
        String address = refused(body(id, "petro@example.com", "tset"));
        assertThat(operator.page(address).select("#body").text()).contains("tset");

        HttpResponse<String> corrected =
                operator.send(address + "/retry", "body", body(id, "petro@example.com", "test"));

        assertThat(corrected.headers().firstValue("location")).hasValue("/messages/" + id + "?done=accepted");
    }

    @Test
    void what_somebody_has_discarded_is_not_tried_again_by_a_page_that_was_open_before() {
        UUID id = UUID.randomUUID();
        String address = refused(body(id, "olena at example.com", "test"));
        operator.send(address + "/discard");

        HttpResponse<String> late = operator.send(address + "/retry", "recipient", "olena@example.com");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(operator.open("/messages/" + id).statusCode()).isEqualTo(404);
        assertThat(operator.page(address).select(".title .state").text()).isEqualTo("Discarded");
    }

    @Test
    void a_hostile_body_is_shown_as_text_and_discarded_once() {
        String address = refused("<script>alert(1)</script></textarea><b>no json \u0000");

        Document page = operator.page(address);
        assertThat(page.select("main script, main b")).isEmpty();
        assertThat(page.select("#body").text()).contains("<script>alert(1)</script></textarea>");

        assertThat(operator.send(address + "/discard").headers().firstValue("location"))
                .hasValue(address + "?done=discarded");
        assertThat(operator.send(address + "/discard").headers().firstValue("location"))
                .hasValue(address + "?done=decided_before");
        assertThat(operator.page(address).select("form[action$=/retry]")).isEmpty();
    }

    /** The address of the page of what was refused last. */
    private static String refused(String body) {
        world.accept(body);
        return operator.page("/refusals").select(".list td.main a").attr("href");
    }

    private static String body(UUID id, String to, String template) {
        return "{\"id\":\"%s\",\"template\":\"%s\",\"locale\":\"uk\",\"to\":{\"address\":\"%s\"},\"values\":{}}"
                .formatted(id, template, to);
    }
}
