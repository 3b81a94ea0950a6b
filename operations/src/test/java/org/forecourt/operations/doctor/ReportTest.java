package org.forecourt.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How findings are gathered and told, whatever they are about. */
class ReportTest {

    private static final Path DOCUMENT =
            Path.of("").toAbsolutePath().resolveSibling("docs").resolve("deployment.md");

    @TempDir
    Path home;

    @Test
    void the_table_in_the_documentation_has_the_same_rows_as_the_code() throws IOException {
        String section = Files.readString(DOCUMENT).split("\n## Doctor\n", 2)[1].split("\n## ", 2)[0];
        List<String> rows = Pattern.compile("(?m)^\\| `([a-z][a-z-]*)` \\| (.*) \\|$")
                .matcher(section)
                .results()
                .map(row -> row.group(1) + ": " + row.group(2))
                .toList();

        assertThat(rows)
                .isEqualTo(Arrays.stream(Subject.values())
                        .map(subject -> subject.code() + ": " + subject.question())
                        .toList())
                .hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void every_subject_belongs_to_exactly_one_check() {
        Stream<Subject> subjects =
                Checks.all(Case.in(home).surroundings()).stream().flatMap(check -> check.subjects().stream());

        assertThat(subjects.toList()).containsExactlyInAnyOrder(Subject.values());
    }

    @Test
    void a_check_that_fails_or_is_silent_or_late_is_not_called_fine() {
        CountDownLatch never = new CountDownLatch(1);
        Check failing = check(Subject.ENGINE, surroundings -> {
            throw new IllegalStateException("bug");
        });
        Check unanswered = check(Subject.MEMORY, surroundings -> {
            throw new Unanswered("no network");
        });
        Check silent = check(Subject.PORTS, surroundings -> List.of());
        Check late = check(Subject.CLOCK, surroundings -> {
            try {
                never.await();
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
            return List.of(Finding.ok(Subject.CLOCK, "too late"));
        });

        List<Finding> findings = new Examination(List.of(late, silent, failing, unanswered), Duration.ofSeconds(2))
                .of(Case.in(home).surroundings());

        assertThat(findings)
                .extracting(Finding::line)
                .containsExactly(
                        "– engine: not checked: the check failed: java.lang.IllegalStateException: bug",
                        "– memory: not checked: no network",
                        "– ports: not checked: the check said nothing",
                        "– clock: not checked: no answer within 2 s");
    }

    @Test
    void only_what_is_broken_makes_the_whole_broken() {
        Finding fine = Finding.ok(Subject.JAVA, "25");
        Finding open = Finding.notChecked(Subject.CLOCK, "no network");
        Finding warning = Finding.warning(Subject.DISK, "1 GB left", "delete something");
        Finding broken = Finding.broken(Subject.PORTS, "port 8000 is held by nginx (process 7)", "end it");

        assertThat(diagnosis(fine, open, warning).isBroken()).isFalse();
        assertThat(diagnosis(fine, broken, warning).isBroken()).isTrue();
        assertThat(diagnosis(broken, fine, open, warning).lines())
                .startsWith(
                        "✅ java: 25",
                        "– clock: not checked: no network",
                        "⚠️ disk: 1 GB left. Cure: delete something",
                        "❌ ports: port 8000 is held by nginx (process 7). Cure: end it")
                .last()
                .asString()
                .startsWith("Broken: 1, warnings: 1, fine: 1, not checked: 1");
    }

    @Test
    void the_json_names_everything_and_what_it_comes_to() {
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(diagnosis(
                                Finding.ok(Subject.JAVA, "25"),
                                Finding.warning(Subject.QUEUE_LAG, "say \"so\"", "look\nthere"))
                        .json());

        assertThat(json.propertyNames())
                .containsExactly("version", "mode", "checked_at", "seconds", "status", "counts", "findings");
        assertThat(json.path("status").asString()).isEqualTo("warning");
        assertThat(json.path("counts").toString()).isEqualTo("{\"ok\":1,\"not_checked\":0,\"warning\":1,\"broken\":0}");
        assertThat(json.path("findings").path(0).toString())
                .isEqualTo("{\"check\":\"java\",\"status\":\"ok\",\"cause\":\"25\",\"cure\":null}");
        assertThat(json.path("findings").path(1).path("check").asString()).isEqualTo("queue-lag");
    }

    private static Diagnosis diagnosis(Finding... findings) {
        return new Diagnosis("1", Mode.LOCAL, Instant.EPOCH, 1.5, List.of(findings));
    }

    private static Check check(Subject subject, Function<Surroundings, List<Finding>> look) {
        return new Check() {
            @Override
            public Set<Subject> subjects() {
                return Set.of(subject);
            }

            @Override
            public List<Finding> look(Surroundings surroundings) {
                return look.apply(surroundings);
            }
        };
    }
}
