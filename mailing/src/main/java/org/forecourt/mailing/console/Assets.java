package org.forecourt.mailing.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The few files the pages need, in memory, each under an address that changes with its content. */
@Component
public final class Assets {

    private static final int DIGITS = 12;

    private final Map<String, Asset> byName;

    Assets() {
        byName = Map.of(
                "console.css", style("/assets/css/tokens.css", "/console/console.css"),
                "htmx.js", read("text/javascript", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"),
                "logo.svg", read("image/svg+xml", "/console/logo.svg"));
    }

    /** The address of a file. */
    String url(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalStateException("there is no asset " + name);
        }
        return "/assets/" + asset.version() + "-" + name;
    }

    /** The file of the last part of an address, in this very version. */
    Optional<Asset> find(String versionAndName) {
        return byName.entrySet().stream()
                .filter(entry -> versionAndName.equals(entry.getValue().version() + "-" + entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Without comments and without the space that only people need. */
    private static Asset style(String... resources) {
        Asset written = read("text/css;charset=UTF-8", resources);
        String lean = new String(written.bytes(), StandardCharsets.UTF_8)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*([{};,])\\s*", "$1")
                .replaceAll(":\\s+(?!\")", ":");
        byte[] bytes = lean.strip().getBytes(StandardCharsets.UTF_8);
        return new Asset(bytes, written.type(), version(bytes));
    }

    private static Asset read(String type, String... resources) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (String resource : resources) {
            joined.writeBytes(read(resource));
        }
        byte[] bytes = joined.toByteArray();
        return new Asset(bytes, type, version(bytes));
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String version(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A file. */
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(byte[] bytes, String type, String version) {}
}
