package org.forecourt.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Says how far a long piece of work is, at most every two seconds. Thread-safe. */
final class Progress {

    private static final long SILENCE = Duration.ofSeconds(2).toNanos();

    private final Consumer<String> listener;
    private final String what;
    private final int total;
    private final long start = System.nanoTime();
    private int done;
    private long lastSaid = start;

    Progress(Consumer<String> listener, String what, int total) {
        this.listener = listener;
        this.what = what;
        this.total = total;
    }

    synchronized void add(int finished) {
        done += finished;
        long now = System.nanoTime();
        if (now - lastSaid >= SILENCE && done < total) {
            lastSaid = now;
            long seconds = (now - start) / 1_000_000_000;
            listener.accept(String.format(Locale.ROOT, "%,d of %,d %s after %d s", done, total, what, seconds));
        }
    }
}
