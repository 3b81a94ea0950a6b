package org.forecourt.operations.volume;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.forecourt.operations.Refusal;

/**
 * One migration into a target at a time on one engine, wherever it is called from. The lock is a container of a fixed name
 * whose standard input is this program: the engine lets no second one in, and it ends with us, also after {@code kill -9}.
 */
final class Exclusive implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 250;

    private final Process tied;
    private final String container;

    private Exclusive(Process tied, String container) {
        this.tied = tied;
        this.container = container;
    }

    /** @throws Refusal when somebody else works on the target and goes on doing so */
    static Exclusive on(Place target, Helper helper) {
        String name = "forecourt-migration-of-" + target.name().replaceAll("[^a-zA-Z0-9_.-]", "-");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Process process = helper.startTied(name);
            String complaint = complaintOf(process);
            if (complaint.isEmpty()) {
                return new Exclusive(process, name);
            }
            if (!complaint.contains("already in use")) {
                throw new MigrationFailure("a helper container cannot be started: " + complaint);
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal(
                        "another migration works on the %s: wait for its end (docker rm -f %s if there is none)"
                                .formatted(target, name));
            }
            pause();
        }
    }

    /** Name of the container that is the lock. */
    String container() {
        return container;
    }

    /** Empty when the container has said that it runs. */
    private static String complaintOf(Process process) {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        try {
            if ("held".equals(output.readLine())) {
                return "";
            }
            String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return complaint.isBlank() ? "it ended at once" : complaint.strip().replaceAll("\\s*\\R\\s*", "; ");
        } catch (IOException broken) {
            return "it ended at once";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MigrationFailure("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        try {
            tied.getOutputStream().close();
        } catch (IOException gone) {
            tied.destroy();
        }
    }
}
