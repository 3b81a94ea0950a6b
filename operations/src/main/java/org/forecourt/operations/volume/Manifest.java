package org.forecourt.operations.volume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything in a data directory by path: kind, mode, owner, size and time of change; {@code .} is the directory itself. */
record Manifest(Map<String, Entry> entries) {

    private static final Pattern LINE = Pattern.compile(
            "(?<mode>[0-9a-f]+) (?<user>\\d+) (?<group>\\d+) (?<size>\\d+) (?<changed>-?\\d+) (?<path>.+)");
    /** What a migration or an upgrade itself or the file system leaves beside the data. */
    private static final Set<String> NOT_DATA =
            Set.of("forecourt-migration", "forecourt-migration.json", "forecourt-upgrade", "lost+found");

    private static final int KIND = 0xF000;
    private static final int FOLDER = 0x4000;
    private static final int FILE = 0x8000;

    /** @param mode kind and permissions as the file system counts them */
    record Entry(int mode, long user, long group, long size, long changed) {

        boolean isFile() {
            return (mode & KIND) == FILE;
        }

        boolean isFolder() {
            return (mode & KIND) == FOLDER;
        }

        /** Kind, permissions and owner, and for a file its size: what a copy has to keep. */
        String kept() {
            return "%x %d:%d%s".formatted(mode, user, group, isFile() ? " " + size : "");
        }
    }

    /** Reads lines of {@code stat -c '%f %u %g %s %Y %n'}; a name that spans lines is reported as unreadable. */
    static Manifest of(List<String> lines) {
        Map<String, Entry> entries = new TreeMap<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new MigrationFailure("a file's name cannot be read: " + line);
            }
            String path = matcher.group("path").replaceFirst("^\\./", "");
            if (!NOT_DATA.contains(path.replaceFirst("/.*", ""))) {
                entries.put(path, entry(matcher));
            }
        }
        return new Manifest(entries);
    }

    private static Entry entry(Matcher matcher) {
        return new Entry(
                Integer.parseInt(matcher.group("mode"), 16),
                Long.parseLong(matcher.group("user")),
                Long.parseLong(matcher.group("group")),
                Long.parseLong(matcher.group("size")),
                Long.parseLong(matcher.group("changed")));
    }

    /** Bytes in all files. */
    long bytes() {
        return entries.values().stream()
                .filter(Entry::isFile)
                .mapToLong(Entry::size)
                .sum();
    }

    long files() {
        return entries.values().stream().filter(Entry::isFile).count();
    }

    @Nullable
    Entry root() {
        return entries.get(".");
    }

    /** What is neither file nor folder: links, sockets, devices. */
    List<String> strange() {
        return entries.entrySet().stream()
                .filter(entry -> !entry.getValue().isFile() && !entry.getValue().isFolder())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Paths whose kind, permissions, owner or size differ, or that only one side has. */
    List<String> differences(Manifest copy) {
        return differing(kept(), copy.kept());
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        entries.forEach((path, entry) -> kept.put(path, entry.kept()));
        return kept;
    }

    /** Keys whose values differ or that only one map has. */
    static List<String> differing(Map<String, String> left, Map<String, String> right) {
        Set<String> all = new TreeSet<>(left.keySet());
        all.addAll(right.keySet());
        List<String> differing = new ArrayList<>();
        for (String key : all) {
            String one = left.get(key);
            if (one == null || !one.equals(right.get(key))) {
                differing.add(key);
            }
        }
        return differing;
    }

    /** Hashes by path from lines of {@code sha256sum}. */
    static Map<String, String> hashes(List<String> lines) {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : lines) {
            int end = line.indexOf("  ./");
            if (end != 64) {
                throw new MigrationFailure("a file's hash cannot be read: " + line);
            }
            String path = line.substring(end + 4);
            if (!NOT_DATA.contains(path.replaceFirst("/.*", ""))) {
                hashes.put(path, line.substring(0, end));
            }
        }
        return hashes;
    }
}
