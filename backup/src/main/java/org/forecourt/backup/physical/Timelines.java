package org.forecourt.backup.physical;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;

/**
 * The line of descent of one timeline: each restoration to a point in time begins a new one, which left its parent at a
 * position.
 *
 * @param spans the oldest first; the last is the timeline itself
 */
record Timelines(List<Span> spans) {

    /**
     * The part of the log that belongs to one timeline of the line.
     *
     * @param end the position where the next one left it; the last has no end
     */
    record Span(int timeline, long begin, long end) {}

    /**
     * Reads the histories in the archive.
     *
     * @throws BackupFailure when one is missing or damaged
     */
    static Timelines of(int timeline, WalFolder folder) throws IOException {
        if (timeline == 1) {
            return new Timelines(List.of(new Span(1, 0, Long.MAX_VALUE)));
        }
        byte[] history = folder.history(timeline)
                .orElseThrow(() -> new BackupFailure(
                        "the history of timeline %d is missing in %s".formatted(timeline, folder.path())));
        return parse(timeline, new String(history, StandardCharsets.UTF_8));
    }

    static Timelines parse(int timeline, String history) {
        List<Span> spans = new ArrayList<>();
        long begin = 0;
        for (String line : history.lines().toList()) {
            String[] words = line.strip().split("\\s+", 3);
            if (words.length >= 2 && words[0].matches("\\d+")) {
                long end = Positions.parse(words[1]);
                spans.add(new Span(Integer.parseInt(words[0]), begin, end));
                begin = end;
            }
        }
        spans.add(new Span(timeline, begin, Long.MAX_VALUE));
        return new Timelines(List.copyOf(spans));
    }

    /** Where the newest timeline left its parent; empty when it has none. */
    Optional<Long> beginOfNewest() {
        return spans.size() == 1
                ? Optional.empty()
                : Optional.of(spans.getLast().begin());
    }

    /** Whether a position of that timeline lies on this line. */
    boolean contains(int timeline, long position) {
        return spans.stream().anyMatch(span -> span.timeline() == timeline && position <= span.end());
    }

    /** The timeline whose file of this segment a server reads: the newest that has begun in it. */
    WalSegment segment(long number) {
        long last = (number + 1) * WalSegment.SIZE - 1;
        return spans.reversed().stream()
                .filter(span -> span.begin() <= last)
                .findFirst()
                .map(span -> new WalSegment(span.timeline(), number))
                .orElseThrow();
    }
}
