package org.forecourt.storefront.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One file of the site, put together from the class path in the given order. */
record Asset(String name, List<String> parts) {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final int FINGERPRINT_LENGTH = 12;

    /** Everything the pages refer to. A test compares this list with the files under {@code assets}. */
    static final List<Asset> ALL = List.of(
            new Asset(
                    "app.css",
                    List.of(
                            "/assets/css/tokens.css",
                            "/assets/css/page.css",
                            "/assets/css/controls.css",
                            "/assets/css/cards.css",
                            "/assets/css/home.css",
                            "/assets/css/search.css",
                            "/assets/css/ad.css",
                            "/assets/css/print.css")),
            new Asset(
                    "app.js",
                    List.of(
                            HTMX,
                            "/assets/js/search.js",
                            "/assets/js/cards.js",
                            "/assets/js/gallery.js",
                            "/assets/js/share.js",
                            "/assets/js/menus.js")),
            new Asset("icons.svg", List.of("/assets/icons.svg")),
            new Asset("favicon.svg", List.of("/assets/favicon.svg")));

    byte[] content() {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (String part : parts) {
            joined.writeBytes(read(part));
            joined.write('\n');
        }
        return joined.toByteArray();
    }

    /** {@code app.css} and its content give {@code app.<hash>.css}. */
    String fingerprinted(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            String fingerprint = HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_LENGTH);
            int dot = name.lastIndexOf('.');
            return name.substring(0, dot) + "." + fingerprint + name.substring(dot);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream input = Asset.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
            }
            return input.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
