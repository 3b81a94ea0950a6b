package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TemplatesApiTest {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_template_is_listed_with_what_it_needs() {
        String body = service.read("/api/templates").body();

        assertThat(body).startsWith("{\"count\":10,\"next\":null,\"previous\":null,\"results\":[");
        assertThat(body)
                .contains("{\"code\":\"price_drop\",\"category\":\"bulk\",\"after_ambiguity\":\"hold\",\"priority\":2")
                .contains("{\"name\":\"reasons\",\"type\":\"paragraph\",\"required\":false}");
    }

    @Test
    void every_template_has_a_preview_in_every_language_and_part() {
        for (Template template : Template.values()) {
            for (MailLocale locale : MailLocale.values()) {
                String path = "/api/templates/" + template.code() + "/preview?locale=" + locale.code();

                assertThat(service.read(path).body()).as(path).contains("<html lang=\"" + locale.code());
                assertThat(service.read(path + "&part=text").body()).as(path).doesNotContain("<html");
                assertThat(service.read(path + "&part=source").body()).as(path).contains("Message-ID:");
            }
        }
    }

    @Test
    void a_preview_may_style_itself_and_nothing_else() {
        HttpResponse<String> preview = service.read("/api/templates/test/preview");

        assertThat(preview.headers().firstValue("content-security-policy").orElse(""))
                .contains("sandbox", "default-src 'none'")
                .doesNotContain("script-src");
        assertThat(preview.headers().allValues("content-security-policy")).hasSize(1);
    }

    @Test
    void a_preview_that_does_not_exist_is_named() {
        assertThat(service.read("/api/templates/nothing/preview").statusCode()).isEqualTo(404);
        assertThat(service.read("/api/templates/test/preview?locale=de").statusCode())
                .isEqualTo(400);
        assertThat(service.read("/api/templates/test/preview?part=htlm").body()).contains("html");
    }
}
