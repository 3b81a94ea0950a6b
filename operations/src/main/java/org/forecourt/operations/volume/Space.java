package org.forecourt.operations.volume;

import java.util.List;
import org.forecourt.operations.Refusal;

/** What is free on the target's partition, from the last line of {@code df -P}. */
record Space(long freeBytes, long freeInodes) {

    private static final int AVAILABLE = 3;
    /** What PostgreSQL itself writes while it is tried, and a rest for everybody else on the partition. */
    private static final long RESERVE = 256_000_000;

    private static final long RESERVED_INODES = 1000;

    /** A figure that a file system does not know counts as plenty. */
    static Space of(Sections sections) {
        long kilobytes = available(sections.lines("space"));
        return new Space(
                kilobytes == Long.MAX_VALUE ? kilobytes : kilobytes * 1024, available(sections.lines("inodes")));
    }

    private static long available(List<String> lines) {
        String[] columns =
                lines.isEmpty() ? new String[0] : lines.getLast().strip().split("\\s+");
        boolean known =
                columns.length > AVAILABLE && columns[AVAILABLE].matches("\\d{1,15}") && !columns[1].equals("0");
        return known ? Long.parseLong(columns[AVAILABLE]) : Long.MAX_VALUE;
    }

    /** @throws Refusal when the copy would not fit */
    void mustHold(Manifest manifest, Place target) {
        mustHold(manifest, target, 1);
    }

    /** @throws Refusal when so many copies would not fit */
    void mustHold(Manifest manifest, Place target, int copies) {
        long files = manifest.entries().size() * (long) copies;
        // a file takes whole blocks
        long needed = manifest.bytes() * copies + files * 4096 + RESERVE;
        if (freeBytes < needed) {
            throw new Refusal("there is too little space for the %s: %s are needed and %s are free"
                    .formatted(target, Percent.size(needed), Percent.size(freeBytes)));
        }
        if (freeInodes < files + RESERVED_INODES) {
            throw new Refusal("there are too few inodes for the %s: %d are needed and %d are free"
                    .formatted(target, files + RESERVED_INODES, freeInodes));
        }
    }
}
