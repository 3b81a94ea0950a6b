package org.forecourt.mailing.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
                "console.css", read("/console/console.css", "text/css;charset=UTF-8"),
                "htmx.js", read("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", "text/javascript"),
                "logo.svg", read("/console/logo.svg", "image/svg+xml"));
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

    private static Asset read(String resource, String type) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            byte[] bytes = stream.readAllBytes();
            return new Asset(bytes, type, version(bytes));
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
