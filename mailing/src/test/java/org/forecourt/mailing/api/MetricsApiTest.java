package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MetricsApiTest {

    private static final Pattern NAME = Pattern.compile("(?m)^# TYPE (mailing_\\w+) ");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(mailing_\\w+)");

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
    void the_figures_follow_what_happens() {
        service.post("/api/messages", MessageTexts.activation(UUID.randomUUID()));
        service.post("/api/messages", MessageTexts.later(UUID.randomUUID(), "test", "a@example.com"));
        service.post("/api/messages", "{}");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.read("/metrics").body())
                        .contains(
                                "mailing_mails{state=\"sent\"} 1.0",
                                "mailing_mails{state=\"scheduled\"} 1.0",
                                "mailing_mails{state=\"ambiguous\"} 0.0",
                                "mailing_attempts_total{result=\"delivered\"} 1.0",
                                "mailing_attempts_total{result=\"ambiguous\"} 0.0",
                                "mailing_refusals_open 1.0",
                                "mailing_due 0.0",
                                "mailing_oldest_due_seconds 0.0",
                                "mailing_on_the_way 0.0"));
        assertThat(service.get("/health/details").body())
                .contains("\"counters\":{\"states\":{\"accepted\":0,", "\"sent\":1", "\"oldest_due_seconds\":0.0");
    }

    /** Those of SMTP and broker are documented and not here: this service has neither. */
    @Test
    void every_figure_of_ours_is_documented() throws IOException {
        Set<String> shown = names(NAME, service.read("/metrics").body());
        Set<String> documented = names(DOCUMENTED, Files.readString(Path.of("../docs/mail-api.md")));

        assertThat(documented).containsAll(shown);
        documented.removeAll(shown);
        assertThat(documented).allMatch(name -> name.contains("_smtp_") || name.contains("_consumer_"));
    }

    @Test
    void figures_are_shown_with_the_key_only() {
        assertThat(service.get("/metrics").statusCode()).isEqualTo(401);
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
