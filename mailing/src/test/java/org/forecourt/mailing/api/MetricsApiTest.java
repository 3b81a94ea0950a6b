package org.forecourt.mailing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.mailing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MetricsApiTest {

    private static final Pattern NAME = Pattern.compile("(?m)^# TYPE (mailing_\\w+) ");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(mailing_\\w+)");

    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (\\w+) ");
    private static final Pattern USED = Pattern.compile("\\b((?:mailing|forecourt|jvm|process|disk|system)\\w*_\\w+)");

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

    /** Those of the app are looked for in its code, which this module does not see run. */
    @Test
    void dashboard_and_alerts_ask_for_figures_that_exist() throws IOException {
        Path monitoring = Path.of("../containers/monitoring");
        String asked = expressions(monitoring.resolve("alerts.yml"), "(?m)^ *expr: (.*)$")
                + expressions(monitoring.resolve("grafana/dashboards/forecourt.json"), "\"expr\": \"(.*)\"");
        Set<String> known = names(FAMILY, service.read("/metrics").body());
        known.addAll(names(DOCUMENTED, Files.readString(Path.of("../docs/mail-api.md"))));

        Set<String> used = names(USED, asked);

        assertThat(used).hasSizeGreaterThan(15);
        assertThat(used)
                .allSatisfy(name -> assertThat(isOfTheApp(name) || known.contains(name) || known.contains(family(name)))
                        .as(name)
                        .isTrue());
    }

    private static String expressions(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1).replaceAll("\\\\?\"[^\"]*\"", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String family(String name) {
        return name.replaceFirst("_(bucket|sum|count)$", "");
    }

    private static boolean isOfTheApp(String name) {
        if (!name.startsWith("forecourt_")) {
            return false;
        }
        Path app = Path.of("../marketplace/src/main/java");
        try (Stream<Path> files = Files.walk(app)) {
            List<String> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(MetricsApiTest::text)
                    .filter(text -> text.contains("MeterRegistry"))
                    .toList();
            return sources.isEmpty()
                    || sources.stream().anyMatch(text -> text.contains('"' + name.replace('_', '.') + '"'));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
