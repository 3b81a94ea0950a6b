package org.forecourt.insights;

import java.time.LocalDate;

/**
 * Somebody on one day. The hash is keyed with a random key of that day, so it cannot be traced back to an address or to the
 * same visitor on another day.
 */
public final class Visitor {

    private final byte[] hash;
    private final LocalDate day;

    Visitor(byte[] hash, LocalDate day) {
        this.hash = hash.clone();
        this.day = day;
    }

    byte[] hash() {
        return hash.clone();
    }

    LocalDate day() {
        return day;
    }
}
