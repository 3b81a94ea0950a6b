package org.forecourt.operations.volume;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far a long step is: a line for every tenth, and at least one every five seconds. */
final class Percent {

    private static final long SIGN_OF_LIFE = 5_000_000_000L;
    private static final int STEP = 10;

    private final long total;
    private final LongSupplier nanos;
    private final Consumer<String> line;
    private long told;
    private long toldAt;

    /** @param total above zero is what 100 % means; with 0 nothing is told */
    Percent(long total, LongSupplier nanos, Consumer<String> line) {
        this.total = total;
        this.nanos = nanos;
        this.line = line;
        this.toldAt = nanos.getAsLong();
    }

    /** So much is done; never shown as more than 99 %. */
    void at(long done) {
        if (total <= 0) {
            return;
        }
        long percent = Math.min(99, done * 100 / total);
        long now = nanos.getAsLong();
        if (percent / STEP > told / STEP || (percent > told && now - toldAt > SIGN_OF_LIFE)) {
            line.accept("   %d %%".formatted(percent));
            told = percent;
            toldAt = now;
        }
    }

    /** A size for people, in units of 1000. */
    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return "%d kB".formatted((bytes + 999) / 1000);
        }
        return bytes < 1_000_000_000 ? "%.1f MB".formatted(bytes / 1e6) : "%.1f GB".formatted(bytes / 1e9);
    }
}
