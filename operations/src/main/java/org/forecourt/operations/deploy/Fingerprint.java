package org.forecourt.operations.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.operations.Home;

/** A checksum of everything that decides how the product runs: when it is the same, a second deploy has nothing to do. */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the containers: their settings and everything that images and stack are made of. */
    static String ofStack(Path home) {
        Fingerprint fingerprint = new Fingerprint().environmentFiles(home);
        for (String part : SourceParts.in(home)) {
            fingerprint.content(home.resolve(part));
        }
        return fingerprint.value();
    }

    /** Of a process in the background: its program, options and settings. */
    static String ofProgram(List<String> runOptions) {
        Fingerprint fingerprint = new Fingerprint().text(System.getProperty("java.class.path"));
        runOptions.forEach(fingerprint::text);
        return fingerprint.environmentFiles(Home.folder()).value();
    }

    Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** The environment files by size and time only: a checksum that others may see must not be made of secrets. */
    Fingerprint environmentFiles(Path home) {
        for (String layer : List.of("base", "secrets", "docker", "local")) {
            Path file = home.resolve("env-config").resolve(".env." + layer);
            try {
                text(layer);
                if (Files.exists(file)) {
                    text(Files.size(file) + " "
                            + Files.getLastModifiedTime(file).toMillis());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file + " cannot be read", unreadable);
            }
        }
        return this;
    }

    /** A file's content, or those of all files below a folder; what does not exist counts as such. */
    Fingerprint content(Path path) {
        text(String.valueOf(path.getFileName()));
        if (!Files.exists(path)) {
            return text("absent");
        }
        try (Stream<Path> below = Files.walk(path)) {
            for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
                text(path.relativize(file).toString());
                digest.update(Files.readAllBytes(file));
            }
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
