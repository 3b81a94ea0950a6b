package org.forecourt.backup.physical;

import org.postgresql.replication.LogSequenceNumber;

/** Positions in the log between their two forms: a number of bytes, and PostgreSQL's {@code 0/1A2B3C}. */
final class Positions {

    private Positions() {}

    static long parse(String text) {
        return LogSequenceNumber.valueOf(text).asLong();
    }

    static String format(long position) {
        return LogSequenceNumber.valueOf(position).asString();
    }
}
