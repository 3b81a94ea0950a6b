package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forecourt.backup.BackupFailure;

/**
 * Up to which instant the archived log is complete, per timeline: without it nobody could tell a quiet site from an
 * archive that was away.
 *
 * @param entries by timeline
 */
record WalJournal(TreeMap<Integer, Entry> entries) {

    private static final String PREFIX = "complete-";
    private static final Pattern CONTENT = Pattern.compile("begun (\\S+)\ncomplete (\\S+)\nposition (\\S+)\n");

    /**
     * What is known of one timeline, in the server's time.
     *
     * @param begun since when it is archived
     * @param complete every change acknowledged before this instant is archived
     * @param position the end of a record up to which that is so
     */
    record Entry(Instant begun, Instant complete, long position) {}

    /**
     * Reads what is there.
     *
     * @throws BackupFailure when a file is damaged
     */
    static WalJournal of(WalFolder folder) throws IOException {
        TreeMap<Integer, Entry> entries = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d+"))
                    .toList()) {
                int timeline = Integer.parseInt(file.getFileName().toString().substring(PREFIX.length()));
                entries.put(timeline, read(file));
            }
        }
        return new WalJournal(entries);
    }

    static void write(WalFolder folder, int timeline, Entry entry) throws IOException {
        String content = "begun %s\ncomplete %s\nposition %s\n"
                .formatted(entry.begun(), entry.complete(), Positions.format(entry.position()));
        Durable.write(folder.path().resolve(PREFIX + timeline), content + hashLine(content));
    }

    Optional<Entry> entry(int timeline) {
        return Optional.ofNullable(entries.get(timeline));
    }

    /** The timeline that was in force: the last that had begun; the first for what was earlier. Empty without entries. */
    OptionalInt timelineAt(Instant instant) {
        if (entries.isEmpty()) {
            return OptionalInt.empty();
        }
        int first = entries.firstKey();
        return OptionalInt.of(entries.entrySet().stream()
                .filter(entry -> !entry.getValue().begun().isAfter(instant))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(first));
    }

    private static Entry read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int hash = text.indexOf("sha256 ");
        String content = hash < 0 ? text : text.substring(0, hash);
        Matcher matcher = CONTENT.matcher(content);
        if (!text.equals(content + hashLine(content)) || !matcher.matches()) {
            throw new BackupFailure("damaged: " + file);
        }
        try {
            return new Entry(
                    Instant.parse(matcher.group(1)),
                    Instant.parse(matcher.group(2)),
                    Positions.parse(matcher.group(3)));
        } catch (DateTimeException foreign) {
            throw new BackupFailure("damaged: " + file, foreign);
        }
    }

    private static String hashLine(String content) {
        return "sha256 %s\n".formatted(Sealing.sha256(content.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
