package org.forecourt.operations.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.forecourt.operations.Tool;

/**
 * Programs named docker and docker-compose that note how they are called and answer what a test has written down. The
 * container engine is the outside world; what it really does is tried in {@code containers/test-failures}.
 */
final class FakeEngine {

    private static final String SCRIPT = """
            #!/bin/sh
            call="${0##*/} $*"
            printf '%s\\n' "$call" >>"$FAKE/calls"
            case $call in "docker start -a"*) cat >"$FAKE/input" ;; esac
            case $call in *" up -d"*) cp "$FAKE"/up/* "$FAKE"/rules/ 2>/dev/null ;; esac
            for rule in "$FAKE"/rules/*; do
                pattern=$(head -n 1 "$rule")
                case $call in
                    $pattern)
                        if [ "$(sed -n 2p "$rule")" = hang ]; then exec sleep 120; fi
                        sed -n '3,$p' "$rule"
                        status=$(sed -n 2p "$rule")
                        case $rule in *-once) rm "$rule" ;; esac
                        exit "$status"
                        ;;
                esac
            done
            exit 0
            """;

    private final Path folder;
    private final Path home;
    private int rules = 500;
    private String program = System.getProperty("java.class.path");

    /** @param home the folder of the installation */
    FakeEngine(Path folder, Path home) throws IOException {
        this.folder = folder;
        this.home = home;
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("calls"), "");
        for (String name : List.of("docker", "docker-compose")) {
            Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
            Files.writeString(program, SCRIPT);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        nothingThere();
    }

    /** An engine with compose 1.29 on which nothing was ever done. */
    private void nothingThere() {
        answers("docker compose version", 1);
        answers("docker container inspect *", 1, "[]");
        answers("docker volume inspect *", 1, "[]");
        answers("docker volume ls *", 0, "postgres-data", "something-else");
    }

    /** From now on a call that looks like the pattern of a shell gets this answer; later rules win. */
    FakeEngine answers(String pattern, int status, String... lines) {
        Path rule = folder.resolve("rules").resolve(String.valueOf(rules--));
        try {
            Files.writeString(rule, "%s\n%d\n%s\n".formatted(pattern, status, String.join("\n", lines)));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The next such call gets this answer; then those of before count again. */
    FakeEngine answersOnce(String pattern, int status, String... lines) {
        answers(pattern, status, lines);
        try {
            Path rule = folder.resolve("rules").resolve(String.valueOf(rules + 1));
            Files.move(rule, rule.resolveSibling(rule.getFileName() + "-once"));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the last container that was started with its standard input has read. */
    String input() {
        try {
            return Files.readString(folder.resolve("input"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** From the first start on, the engine describes the containers so; {@code HOME} stands for the folder of the test. */
    FakeEngine whenUp(String inspected) {
        try {
            Files.writeString(
                    Files.createDirectories(folder.resolve("up")).resolve("100"),
                    "docker container inspect *\n0\n" + inspected.replace("HOME", home.toString()) + "\n");
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** From now on such a call does not end by itself. */
    FakeEngine hangs(String pattern) {
        Path rule = folder.resolve("rules").resolve(String.valueOf(rules--));
        try {
            Files.writeString(rule, pattern + "\nhang\n");
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** From now on the tool is a version that brings one migration more. */
    FakeEngine migrating(String migration) {
        Path version = folder.resolve("version");
        Path file = version.resolve(migration);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "select 1;");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        program = version + File.pathSeparator + System.getProperty("java.class.path");
        return this;
    }

    /** A program with this name is not on the machine. */
    FakeEngine without(String program) {
        try {
            Files.delete(folder.resolve("bin").resolve(program));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything that was asked of the engine, one call a line. */
    String calls() {
        try {
            return Files.readString(folder.resolve("calls"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Tool start(String... arguments) {
        return Tool.start(
                program,
                home,
                Map.of("FAKE", folder.toString(), "PATH", folder.resolve("bin") + ":/usr/bin:/bin"),
                arguments);
    }

    /** Without the folders where the machine may have a docker of its own. */
    Tool startWithNothingElse(String... arguments) {
        return Tool.start(
                home,
                Map.of("FAKE", folder.toString(), "PATH", folder.resolve("bin").toString()),
                arguments);
    }
}
