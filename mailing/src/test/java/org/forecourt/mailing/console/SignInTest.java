package org.forecourt.mailing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static TestService production;
    private static MailMessage secret;

    @BeforeAll
    static void start() {
        production = TestService.start(Map.of("ENVIRONMENT", "production"));
        secret = new ConsoleWorld(production).sent(Template.PASSWORD_RESET, MailLocale.UK, "olena@example.com");
    }

    @AfterAll
    static void stop() {
        production.close();
    }

    @Test
    void nobody_sees_a_message_before_signing_in_and_a_browser_is_led_to_the_form() {
        Operator stranger = new Operator(production);
        for (String path : new String[] {
            "/",
            "/live",
            "/journal",
            "/messages/" + secret.id(),
            "/messages/" + secret.id() + "/html",
            "/messages/" + secret.id() + "/file",
            "/mailbox",
            "/mailbox/1",
            "/mailbox/1/html",
            "/mailbox/1/file",
            "/refusals",
            "/suppressions",
            "/templates/test",
            "/journal/",
            "/sign-in/../mailbox/1",
            "//mailbox/1",
            "/mailbox/1;x=1",
            "/MAILBOX/1"
        }) {
            HttpResponse<String> answer = stranger.open(path);

            assertThat(answer.statusCode()).as(path).isIn(303, 400, 401, 404);
            assertThat(answer.body()).as(path).doesNotContain("olena").doesNotContain("password");
        }
        assertThat(stranger.open("/mailbox").headers().firstValue("location")).hasValue("/sign-in");
    }

    @Test
    void the_operator_key_opens_a_session_that_ends_with_signing_out() {
        Operator operator = new Operator(production);

        HttpResponse<String> opened = operator.signIn(TestService.OPERATOR_KEY);

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("set-cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Max-Age=43200")
                .doesNotContain("Secure")
                .doesNotContain(TestService.OPERATOR_KEY);
        assertThat(operator.page("/mailbox").text()).contains("olena@example.com");
        assertThat(operator.page("/mailbox").select("form[action=/sign-out]")).hasSize(1);

        String stolen = operator.cookie();
        assertThat(operator.send("/sign-out").statusCode()).isEqualTo(303);
        operator.use(stolen);

        assertThat(operator.open("/mailbox").statusCode()).isEqualTo(303);
    }

    @Test
    void behind_https_the_cookie_is_for_https_only() {
        HttpResponse<String> form = production.get("/sign-in");
        String token =
                org.jsoup.Jsoup.parse(form.body()).select("[name=form_token]").attr("value");

        HttpResponse<String> opened = production.send(
                "POST",
                "/sign-in",
                "form_token=" + token + "&key=" + TestService.OPERATOR_KEY,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Forwarded-Proto",
                "https");

        assertThat(opened.headers().firstValue("set-cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void a_wrong_key_opens_nothing_and_guessing_is_slowed_down() {
        try (TestService guessed = TestService.start(Map.of("ENVIRONMENT", "production"))) {
            Operator guesser = new Operator(guessed);
            HttpResponse<String> wrong = guesser.signIn("wrong");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.headers().firstValue("set-cookie")).isEmpty();
            assertThat(wrong.body()).contains("This is not the operator key");

            int status = 401;
            for (int guess = 0; guess < 40 && status == 401; guess++) {
                status = guesser.signIn("wrong " + guess).statusCode();
            }

            assertThat(status).isEqualTo(429);
            assertThat(guesser.signIn(TestService.OPERATOR_KEY).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void without_an_operator_key_nobody_gets_in_and_the_page_says_why() {
        try (TestService keyless = TestService.start(Map.of("ENVIRONMENT", "production", "OPERATOR_KEY", ""))) {
            Operator operator = new Operator(keyless);

            assertThat(operator.open("/sign-in").body()).contains("OPERATOR_KEY is not set");
            assertThat(operator.open("/sign-in").body()).doesNotContain("name=\"key\"");
            assertThat(operator.signIn("").headers().firstValue("set-cookie")).isEmpty();
        }
    }

    @Test
    void a_form_without_the_token_of_its_session_changes_nothing() {
        Operator operator = new Operator(production);
        operator.signIn(TestService.OPERATOR_KEY);
        Operator other = new Operator(production);
        other.signIn(TestService.OPERATOR_KEY);
        String foreign = other.page("/suppressions").select("[name=form_token]").attr("value");

        for (String token : new String[] {"", "x", foreign}) {
            assertThat(operator.post("/suppressions", token, "address", "a@example.com")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(operator.page("/suppressions").text()).doesNotContain("a@example.com");
    }
}
