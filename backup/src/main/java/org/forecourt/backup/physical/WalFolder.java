package org.forecourt.backup.physical;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;

/**
 * The archived log of one cluster. A segment is {@code NAME.partial} while it grows, {@code NAME} when it is whole, and
 * soon {@code NAME-SHA256.zst}: compressed, with the hash of these bytes in its name. Histories of timelines lie beside
 * them in the same form.
 */
final class WalFolder {

    static final String PARTIAL = ".partial";

    private static final String SEALED = ".zst";
    private static final String HISTORY = ".history";

    private final Path path;

    private WalFolder(Path path) {
        this.path = path;
    }

    /** The folder for one cluster, which is made when it is missing. */
    static WalFolder of(Path archive, String systemIdentifier) throws IOException {
        return new WalFolder(Durable.folder(archive.resolve(systemIdentifier)));
    }

    Path path() {
        return path;
    }

    /** Where a segment grows. */
    Path partial(WalSegment segment) {
        return path.resolve(segment.name() + PARTIAL);
    }

    /** Gives a whole segment its name. */
    Path complete(WalSegment segment) throws IOException {
        Path whole = path.resolve(segment.name());
        Durable.move(partial(segment), whole);
        return whole;
    }

    /** Compresses what is whole and names it by its hash; the whole one goes only then. */
    void seal() {
        try {
            for (String name : names()) {
                if (WalSegment.named(name).isPresent()) {
                    seal(path.resolve(name), name);
                }
            }
        } catch (IOException failed) {
            throw new BackupFailure("the log archive cannot be written: " + failed.getMessage(), failed);
        }
    }

    private void seal(Path whole, String name) throws IOException {
        Path unfinished = path.resolve(name + ".sealing");
        String hash;
        try (Sealing.Output output = Sealing.into(Files.newOutputStream(unfinished))) {
            Files.copy(whole, output);
            hash = output.finish();
        }
        Durable.move(unfinished, path.resolve(name + "-" + hash + SEALED));
        Files.deleteIfExists(whole);
    }

    /** Keeps the history of a timeline: where it left which other one. */
    void keepHistory(int timeline, byte[] history) throws IOException {
        String name = "%08X%s".formatted(timeline, HISTORY);
        Durable.write(path.resolve(name + "-" + Sealing.sha256(history)), history);
    }

    /**
     * The history of a timeline, checked.
     *
     * @throws BackupFailure when it is damaged
     */
    Optional<byte[]> history(int timeline) throws IOException {
        String name = "%08X%s-".formatted(timeline, HISTORY);
        for (String candidate : names()) {
            if (candidate.startsWith(name)) {
                byte[] history = Files.readAllBytes(path.resolve(candidate));
                if (!candidate.equals(name + Sealing.sha256(history))) {
                    throw new BackupFailure("damaged: " + path.resolve(candidate));
                }
                return Optional.of(history);
            }
        }
        return Optional.empty();
    }

    /** Copies the history of a timeline, if it has one, to where the log of the same cluster is archived. */
    void copyHistory(int timeline, WalFolder archive) throws IOException {
        Optional<byte[]> history = history(timeline);
        if (history.isPresent() && archive.history(timeline).isEmpty()) {
            archive.keepHistory(timeline, history.get());
        }
    }

    /** The newest timeline of which anything is here; 0 when nothing is. */
    int newestTimeline() throws IOException {
        return segments().stream().mapToInt(WalSegment::timeline).max().orElse(0);
    }

    /** All segments of which anything is here, in order. */
    TreeSet<WalSegment> segments() throws IOException {
        TreeSet<WalSegment> segments = new TreeSet<>();
        for (String name : names()) {
            segmentOf(name).ifPresent(segments::add);
        }
        return segments;
    }

    /** Where receiving goes on: the segment after the last whole one. Empty when there is none of this timeline. */
    Optional<WalSegment> nextToReceive(int timeline) throws IOException {
        Optional<WalSegment> whole = names().stream()
                .filter(name -> !name.endsWith(PARTIAL))
                .flatMap(name -> segmentOf(name).stream())
                .filter(segment -> segment.timeline() == timeline)
                .max(WalSegment::compareTo)
                .map(WalSegment::next);
        return whole.isPresent()
                ? whole
                : segments().stream()
                        .filter(segment -> segment.timeline() == timeline)
                        .findFirst();
    }

    /** Whether the segment is here as a whole. */
    boolean holdsWhole(WalSegment segment) throws IOException {
        return whole(segment).isPresent();
    }

    private Optional<String> whole(WalSegment segment) throws IOException {
        return names().stream()
                .filter(name ->
                        name.equals(segment.name()) || name.startsWith(segment.name() + "-") && name.endsWith(SEALED))
                .findFirst();
    }

    /**
     * Copies a segment to where a server reads it, always 16 MB, checking its hash on the way.
     *
     * @return whether anything of it is here
     * @throws BackupFailure when it is damaged
     */
    boolean lay(WalSegment segment, Path target) throws IOException {
        Optional<String> whole = whole(segment);
        Path source = whole.map(path::resolve).orElseGet(() -> partial(segment));
        if (!Files.exists(source)) {
            return false;
        }
        try (InputStream raw = Files.newInputStream(source);
                OutputStream output = Files.newOutputStream(target)) {
            if (source.toString().endsWith(SEALED)) {
                Sealing.open(raw, hashIn(whole.orElseThrow()), source.toString())
                        .transferTo(output);
            } else {
                raw.transferTo(output);
            }
        }
        if (Files.size(target) != WalSegment.SIZE) {
            throw new BackupFailure("damaged: %s is not 16 MB".formatted(source));
        }
        return true;
    }

    private static String hashIn(String name) {
        return name.substring(name.indexOf('-') + 1, name.length() - SEALED.length());
    }

    /** The segment that a file is, whatever its form. */
    static Optional<WalSegment> segmentOf(String name) {
        int end = name.indexOf('-') > 0 ? name.indexOf('-') : name.length();
        String plain = name.substring(0, end);
        return WalSegment.named(
                plain.endsWith(PARTIAL) ? plain.substring(0, plain.length() - PARTIAL.length()) : plain);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
