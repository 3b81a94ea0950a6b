package org.forecourt.operations.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A program that answers as docker would and notes how it was called. Without an answer it fails, as without an engine. */
final class FakeDocker {

    private static final String SCRIPT = """
            #!/bin/sh
            folder=${0%/*}
            printf '%s\\n' "$*" | head -n 1 >>"$folder/calls"
            case $1 in
                image) exit 0 ;;
                ps) exit 0 ;;
            esac
            if [ -f "$folder/answer-$1" ]; then cat "$folder/answer-$1"; exit 0; fi
            echo "Cannot connect to the Docker daemon" >&2
            exit 1
            """;

    private final Path folder;

    private FakeDocker(Path folder) {
        this.folder = folder;
    }

    static FakeDocker in(Path parent) {
        try {
            Path folder = Files.createDirectories(parent.resolve("fake-docker"));
            for (String name : List.of("docker", "docker-compose")) {
                Path program = Files.writeString(folder.resolve(name), SCRIPT);
                Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            }
            return new FakeDocker(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** From now on the command of that name answers this. */
    FakeDocker answering(String command, String answer) {
        try {
            Files.writeString(folder.resolve("answer-" + command), answer);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path folder() {
        return folder;
    }

    Engine engine() {
        return new Engine(
                folder.resolve("docker").toString(),
                folder.resolve("docker-compose").toString());
    }

    /** The first line of every call so far. */
    List<String> calls() {
        try {
            return Files.exists(folder.resolve("calls")) ? Files.readAllLines(folder.resolve("calls")) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
