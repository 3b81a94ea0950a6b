package org.forecourt.operations;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.forecourt.operations.postgres.Steps;

/** What the operator reads while the tool works: every step, and a sign of life when one takes long. */
public final class Terminal implements Steps {

    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private final PrintStream output;
    private final PrintStream errors =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("signs-of-life").factory());

    private Terminal(FileDescriptor descriptor) {
        this.output = new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** For commands whose progress is what they have to say. */
    public static Terminal onStandardOutput() {
        return new Terminal(FileDescriptor.out);
    }

    /** For commands whose standard output belongs to their result. */
    public static Terminal onStandardError() {
        return new Terminal(FileDescriptor.err);
    }

    /** One line of progress or result. */
    public void line(String text) {
        output.println(text);
    }

    /** Why the command fails, on standard error, after the tool's name. */
    public void error(String text) {
        errors.println("forecourt: " + text);
    }

    @Override
    public <T> T run(String announcement, Supplier<T> work) {
        output.println(announcement + "…");
        long start = System.nanoTime();
        ScheduledFuture<?> signs = clock.scheduleAtFixedRate(
                () -> output.println("   still at it: " + seconds(start)),
                SIGN_OF_LIFE.toMillis(),
                SIGN_OF_LIFE.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            T result = work.get();
            if (System.nanoTime() - start > WORTH_TELLING.toNanos()) {
                output.println("   took " + seconds(start));
            }
            return result;
        } finally {
            signs.cancel(false);
        }
    }

    /** The time since a moment of {@link System#nanoTime()}, for people. */
    public static String seconds(long since) {
        return "%.1f s".formatted((System.nanoTime() - since) / 1e9);
    }
}
