package org.forecourt.operations.backup;

import java.util.Locale;
import org.forecourt.backup.Progress;
import org.forecourt.operations.Terminal;

/** Tells an operator what goes on: every step as a line, and for a long one how far it is, every two seconds. */
final class TerminalProgress implements Progress {

    private static final long PAUSE = 2_000_000_000L;

    private final Terminal terminal;
    private long toldAt = System.nanoTime();

    TerminalProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void step(String name) {
        terminal.line(name + "…");
        toldAt = System.nanoTime();
    }

    @Override
    public synchronized void amount(long done, long all) {
        long now = System.nanoTime();
        if (now - toldAt > PAUSE) {
            toldAt = now;
            terminal.line(all <= done ? "   " + size(done) : "   %s of about %s".formatted(size(done), size(all)));
        }
    }

    /** A size for people. */
    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return "%d kB".formatted((bytes + 999) / 1000);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
