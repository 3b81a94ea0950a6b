package org.forecourt.backup.physical;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of the server's log: 16 MB, named by timeline and number. */
record WalSegment(int timeline, long number) implements Comparable<WalSegment> {

    /** The size PostgreSQL is built with; another one is refused at the start. */
    static final int SIZE = 16 * 1024 * 1024;

    private static final int IN_ONE_LOG_ID = 256;
    private static final int HEX = 16;
    private static final Pattern NAME = Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})000000([0-9A-F]{2})");

    /** The segment in which the byte at this position lies. */
    static WalSegment holding(int timeline, long position) {
        return new WalSegment(timeline, Long.divideUnsigned(position, SIZE));
    }

    static Optional<WalSegment> named(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new WalSegment(
                        Integer.parseInt(matcher.group(1), HEX),
                        Long.parseLong(matcher.group(2), HEX) * IN_ONE_LOG_ID
                                + Integer.parseInt(matcher.group(3), HEX)))
                : Optional.empty();
    }

    /** As PostgreSQL names it. */
    String name() {
        return "%08X%08X%08X".formatted(timeline, number / IN_ONE_LOG_ID, number % IN_ONE_LOG_ID);
    }

    /** The position of its first byte. */
    long start() {
        return number * SIZE;
    }

    WalSegment next() {
        return new WalSegment(timeline, number + 1);
    }

    @Override
    public int compareTo(WalSegment other) {
        return timeline == other.timeline
                ? Long.compareUnsigned(number, other.number)
                : Integer.compare(timeline, other.timeline);
    }
}
