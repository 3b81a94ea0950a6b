package org.forecourt.mailing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.journal.Retention;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a mail looks to people and programs after the journal has forgotten what it said. */
class ForgottenMailTest {

    private static final int ALL = 100;

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
    void without_its_secret_link_it_is_shown_and_not_sent_again() {
        MailMessage mail = world.sent(Template.PASSWORD_RESET, MailLocale.UK, "olena@example.com");
        String secret = String.valueOf(mail.values().get("link"));
        service.bean(Retention.class).blankSecrets(later(), ALL);

        Document page = operator.page("/messages/" + mail.id() + "?view=text");
        String json = service.read("/api/messages/" + mail.id()).body();

        assertThat(page.select(".notice.warn").text()).contains("secret link was removed");
        assertThat(page.select("form[action$=/retry]")).isEmpty();
        assertThat(List.of(page.html(), json)).allMatch(text -> text.contains(MailMessage.REMOVED_LINK));
        assertThat(json).contains("\"content\":\"blanked\"").doesNotContain(secret);
    }

    @Test
    void without_content_it_is_still_accounted_for() {
        MailMessage mail = world.failed("petro@example.net");
        String address = "/messages/" + mail.id();
        service.bean(Retention.class).removeContents(later(), ALL);

        Document page = operator.page(address);
        String json = service.read("/api" + address).body();

        assertThat(page.select("h1").text()).isEqualTo("Content removed");
        assertThat(page.select(".title .state").text()).isEqualTo("Failed");
        assertThat(operator.page("/journal?state=failed")
                        .select(".list td.main")
                        .eachText())
                .contains("Content removed");
        assertThat(json)
                .contains("\"content\":\"removed\"", "\"message\":null", "\"state\":\"failed\"")
                .doesNotContain("petro");
        for (String decision : List.of("/retry", "/cancel")) {
            assertThat(service.post("/api" + address + decision, "").statusCode())
                    .isEqualTo(409);
            assertThat(operator.send(address + decision).body()).contains("Content removed");
        }
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofDays(1));
    }
}
