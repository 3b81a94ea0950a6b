package org.forecourt.backup.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the numbers under which a store's lock was ever taken.
 *
 * @param isFree whether it was given back, or is the zero before the first
 * @param age since it was last renewed
 */
record LeaseNumber(long number, boolean isFree, Duration age) {

    private static final Pattern NAME = Pattern.compile("([0-9]{12})(\\.free)?");
    private static final LeaseNumber NONE = new LeaseNumber(0, true, Duration.ZERO);

    /** The highest; given back if there is a note that says so. */
    static LeaseNumber latest(List<LeasePlace.Entry> entries) {
        return entries.stream()
                .map(LeaseNumber::of)
                .max(Comparator.comparingLong(LeaseNumber::number).thenComparing(LeaseNumber::isFree))
                .orElse(NONE);
    }

    private static LeaseNumber of(LeasePlace.Entry entry) {
        Matcher parts = NAME.matcher(entry.name());
        return parts.matches()
                ? new LeaseNumber(Long.parseLong(parts.group(1)), parts.group(2) != null, entry.age())
                : NONE;
    }

    boolean holdsFor(Duration term) {
        return !isFree && age.compareTo(term) < 0;
    }

    LeaseNumber next() {
        return new LeaseNumber(number + 1, false, Duration.ZERO);
    }

    boolean isSame(LeaseNumber other) {
        return number == other.number && !isFree;
    }

    /** Whether a file of leases speaks of an earlier number. */
    boolean isAfter(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() && Long.parseLong(parts.group(1)) < number;
    }

    String name() {
        return "%012d".formatted(number);
    }

    /** The name of the note that it was given back. */
    String freeName() {
        return name() + ".free";
    }
}
