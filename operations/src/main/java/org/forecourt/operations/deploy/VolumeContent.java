package org.forecourt.operations.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.operations.Refusal;

/** Looks into a volume without changing it, by a container that may only read and has no network. */
final class VolumeContent {

    private static final List<String> IMAGES = List.of("forecourt-app", "postgres:17-alpine");

    private static final String LOOK = """
            cd /volume || exit 1
            echo "version=$(cat PG_VERSION 2>/dev/null)"
            echo "kilobytes=$(du -sk . | cut -f1)"
            echo "files=$(find . -type f | wc -l)"
            echo "changed=$(stat -c %Y global/pg_control 2>/dev/null || stat -c %Y .)"
            echo "names=$(ls -A | head -n 6 | tr '\\n' ' ')"
            """;

    private final Engine engine;

    VolumeContent(Engine engine) {
        this.engine = engine;
    }

    /**
     * What is in a volume.
     *
     * @param version PostgreSQL's major version, empty when no database is in it
     */
    record Seen(String version, long kilobytes, long files, Instant changed, String names) {

        /** For people, in one line. */
        String words() {
            if (files == 0) {
                return "nothing";
            }
            String what = version.isEmpty() ? names.strip() + " …" : "a database of PostgreSQL " + version;
            Duration age = Duration.between(changed, Instant.now());
            return "%s, %d MB in %d files, changed last %d days %d h ago"
                    .formatted(what, kilobytes / 1024, files, age.toDays(), age.toHoursPart());
        }
    }

    /** @throws Refusal when the volume cannot be looked into */
    Seen of(Volume volume) {
        External.Result result = engine.docker(
                "run",
                "--rm",
                "--network",
                "none",
                "--user",
                "0:0",
                "--read-only",
                "--cap-drop",
                "ALL",
                "--cap-add",
                "DAC_READ_SEARCH",
                "--label",
                Labels.INSTALLATION + "=look",
                "--entrypoint",
                "sh",
                "-v",
                volume.name() + ":/volume:ro",
                image(),
                "-c",
                LOOK);
        if (!result.succeeded()) {
            throw new Refusal("the volume %s cannot be looked into (%s): see docker volume inspect %s"
                    .formatted(volume.name(), result.lastLine(), volume.name()));
        }
        Map<String, String> facts = new HashMap<>();
        result.output()
                .lines()
                .map(line -> line.split("=", 2))
                .filter(fact -> fact.length == 2)
                .forEach(fact -> facts.put(fact[0], fact[1].strip()));
        return new Seen(
                facts.getOrDefault("version", ""),
                number(facts, "kilobytes"),
                number(facts, "files"),
                Instant.ofEpochSecond(number(facts, "changed")),
                facts.getOrDefault("names", ""));
    }

    private static long number(Map<String, String> facts, String name) {
        String text = facts.getOrDefault(name, "");
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }

    /** One that is there; the database's is fetched otherwise, which has to be done anyway. */
    private String image() {
        Optional<String> present = IMAGES.stream()
                .filter(name -> engine.docker("image", "inspect", name).succeeded())
                .findFirst();
        return present.orElse("postgres:17-alpine");
    }
}
