package org.forecourt.safekeeping;

import java.util.Locale;
import java.util.function.Consumer;
import org.forecourt.backup.Progress;

/** Tells an operator what goes on: every step as a line, and for a long one how far it is, every two seconds. */
public final class LineProgress implements Progress {

    private static final long PAUSE = 2_000_000_000L;

    private final Consumer<String> lines;
    private long toldAt = System.nanoTime();

    /** To whoever takes lines. */
    public LineProgress(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public synchronized void step(String name) {
        lines.accept(name + "…");
        toldAt = System.nanoTime();
    }

    @Override
    public synchronized void amount(long done, long all) {
        long now = System.nanoTime();
        if (now - toldAt > PAUSE) {
            toldAt = now;
            lines.accept(all <= done ? "   " + size(done) : "   %s of about %s".formatted(size(done), size(all)));
        }
    }

    /** A size for people. */
    public static String size(long bytes) {
        if (bytes < 1_000_000) {
            return "%d kB".formatted((bytes + 999) / 1000);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
