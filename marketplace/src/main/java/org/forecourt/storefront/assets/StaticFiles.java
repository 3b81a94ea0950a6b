package org.forecourt.storefront.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the site's static files under names that change with their content, each with a compressed copy beside it, and
 * a manifest that maps the plain names to them. The management command {@code collectstatic}.
 */
public final class StaticFiles {

    static final String MANIFEST = "manifest.properties";
    static final String PREVIOUS = "manifest.previous.properties";
    private static final Pattern OURS = Pattern.compile("[a-z]+\\.[0-9a-f]{12}\\.(css|js|svg)(\\.gz)?");

    /**
     * Brings the folder up to date, creating it if needed. Safe beside a running site: new files are complete before the
     * manifest names them, and nothing the manifest names is ever missing.
     *
     * @param clear also removes earlier versions but the last: another node may still serve its pages (ADR 31); files that
     *     are not ours stay
     * @return plain name to fingerprinted name
     */
    public Map<String, String> collect(Path staticRoot, boolean clear) {
        try {
            Files.createDirectories(staticRoot);
            Map<String, String> names = new TreeMap<>();
            for (Asset asset : Asset.ALL) {
                byte[] content = asset.content();
                String name = asset.fingerprinted(content);
                write(staticRoot.resolve(name), content);
                write(staticRoot.resolve(name + ".gz"), compressed(content));
                names.put(asset.name(), name);
            }
            succeed(staticRoot, manifest(names));
            if (clear) {
                removeEarlier(staticRoot);
            }
            return names;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] manifest(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new BestGzip(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), "collect", ".tmp");
        Files.write(temporary, content);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A manifest that is another one than before keeps that as the previous one. */
    private static void succeed(Path staticRoot, byte[] manifest) throws IOException {
        Path current = staticRoot.resolve(MANIFEST);
        if (Files.exists(current)) {
            byte[] before = Files.readAllBytes(current);
            if (!Arrays.equals(before, manifest)) {
                write(staticRoot.resolve(PREVIOUS), before);
            }
        }
        write(current, manifest);
    }

    private static void removeEarlier(Path staticRoot) throws IOException {
        Set<String> current = new HashSet<>();
        for (String manifest : List.of(MANIFEST, PREVIOUS)) {
            current.addAll(named(staticRoot.resolve(manifest)));
        }
        try (Stream<Path> files = Files.list(staticRoot)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (OURS.matcher(name).matches() && !current.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Set<String> named(Path manifest) throws IOException {
        if (!Files.exists(manifest)) {
            return Set.of();
        }
        return Files.readAllLines(manifest).stream()
                .map(line -> line.substring(line.indexOf('=') + 1))
                .flatMap(name -> Stream.of(name, name + ".gz"))
                .collect(Collectors.toSet());
    }

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
