package org.forecourt.operations.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is in the volumes, seen by a container that can only read, has no network and is gone afterwards. Its image is the
 * database's, so that it also tells what that image is made of. Only volumes that exist are mounted: mounting makes one.
 */
final class Volumes {

    static final List<String> OURS = List.of(
            "postgres-data",
            "rabbitmq-data",
            "forecourt-secrets",
            "forecourt-media",
            "forecourt-static",
            "forecourt-backups");

    private static final String SCRIPT = """
            for volume in /volumes/*; do
                echo "space ${volume##*/} $(stat -f -c '%S %a %c %d' "$volume")"
            done
            cat /volumes/postgres-data/PG_VERSION 2>/dev/null | sed 's/^/major /'
            [ -e /volumes/rabbitmq-data/mnesia ] && echo "broker-data yes"
            for file in /volumes/forecourt-secrets/* /volumes/forecourt-secrets/made/*; do
                [ -s "$file" ] && echo "secret ${file##*/}"
            done
            ls /lib/ld-musl-* >/dev/null 2>&1 && echo "library musl" || echo "library glibc"
            postgres --version 2>/dev/null | sed 's/^/program /'
            exit 0
            """;

    private Volumes() {}

    /**
     * What was seen.
     *
     * @param major the PostgreSQL major version that made the files, empty without files
     * @param imageMajor the one of the image
     * @param library {@code musl} or {@code glibc}, the image's
     * @param secrets names of the files of secrets
     */
    record Report(
            Map<String, Space> spaces,
            Optional<String> major,
            Optional<String> imageMajor,
            String library,
            boolean hasBrokerData,
            List<String> secrets) {

        static Report of(List<String> lines) {
            Map<String, Space> spaces = new HashMap<>();
            Map<String, String> facts = new HashMap<>();
            List<String> secrets = new ArrayList<>();
            for (String line : lines) {
                String[] words = line.strip().split("\\s+");
                if (words[0].equals("space") && words.length == 6) {
                    spaces.put(words[1], Space.of(words));
                } else if (words[0].equals("secret") && words.length == 2) {
                    secrets.add(words[1]);
                } else if (words.length > 1) {
                    facts.put(words[0], words[words.length - 1]);
                }
            }
            return new Report(
                    spaces,
                    Optional.ofNullable(facts.get("major")),
                    Optional.ofNullable(programVersion(lines)),
                    facts.getOrDefault("library", "unknown"),
                    facts.containsKey("broker-data"),
                    secrets);
        }

        /** From {@code postgres (PostgreSQL) 17.4 (Debian …)}. */
        private static @org.jspecify.annotations.Nullable String programVersion(List<String> lines) {
            return lines.stream()
                    .filter(line -> line.startsWith("program "))
                    .map(line -> line.replaceFirst("^.*\\(PostgreSQL\\) ([0-9]+).*$", "$1"))
                    .filter(version -> version.matches("[0-9]+"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What is left of a file system; file numbers are 0 where it does not count them. */
    record Space(long bytes, long allInodes, long inodes) {

        private static Space of(String[] words) {
            return new Space(
                    Long.parseLong(words[2]) * Long.parseLong(words[3]),
                    Long.parseLong(words[4]),
                    Long.parseLong(words[5]));
        }
    }

    /** @throws Unanswered when the engine or the image is not there */
    static Report look(Engine engine, String image) {
        List<String> existing = OURS.stream().filter(engine.volumes()::contains).toList();
        if (existing.isEmpty()) {
            throw new Unanswered("no volume of ours exists");
        }
        if (!engine.docker("image", "inspect", "--format", "ok", image).succeeded()) {
            throw new Unanswered(
                    "the image %s, which would look into the volumes, is not on this machine".formatted(image));
        }
        String name = "forecourt-doctor-" + UUID.randomUUID();
        try {
            Command.Result result = engine.docker(command(existing, image, name));
            if (!result.succeeded()) {
                throw new Unanswered("the volumes cannot be looked into: " + result.complaint());
            }
            return Report.of(result.output().lines().toList());
        } catch (Unanswered late) {
            engine.docker("rm", "-f", name);
            throw late;
        }
    }

    private static String[] command(List<String> volumes, String image, String name) {
        List<String> command = new ArrayList<>(List.of("run", "--rm", "--pull", "never", "--name", name));
        command.addAll(List.of("--label", "org.forecourt.doctor=look", "--network", "none", "--read-only"));
        command.addAll(List.of("--user", "0", "--cap-drop", "ALL", "--cap-add", "DAC_READ_SEARCH"));
        command.addAll(List.of("--log-driver", "none", "--entrypoint", "sh"));
        volumes.forEach(volume -> command.addAll(List.of("--volume", volume + ":/volumes/" + volume + ":ro")));
        command.addAll(List.of(image, "-c", SCRIPT));
        return command.toArray(String[]::new);
    }
}
