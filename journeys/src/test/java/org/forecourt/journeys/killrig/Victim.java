package org.forecourt.journeys.killrig;

import java.util.function.Supplier;
import org.forecourt.rig.LeashedProcess;
import org.jspecify.annotations.Nullable;

/**
 * A process that is started again whenever it is gone, as a service manager would, whether it was killed or could not
 * start because another one was down.
 */
final class Victim implements AutoCloseable {

    private static final long BETWEEN_LOOKS = 100;
    private static final long AFTER_OWN_END = 500;

    private final String name;
    private final Supplier<LeashedProcess> start;
    private final Thread keeper;
    private @Nullable LeashedProcess process;
    private volatile boolean wanted = true;
    private int kills;
    private int ownEnds;

    Victim(String name, Supplier<LeashedProcess> start) {
        this.name = name;
        this.start = start;
        this.keeper = Thread.ofVirtual().name("keeper of " + name).start(this::keep);
    }

    String name() {
        return name;
    }

    /** {@code kill -9}, and a new start without delay. */
    synchronized void kill() throws InterruptedException {
        while (process == null || !process.isAlive()) {
            wait(BETWEEN_LOOKS);
        }
        kills++;
        process.kill();
        process = start.get();
    }

    synchronized int kills() {
        return kills;
    }

    /** How often the process ended without being killed. */
    synchronized int ownEnds() {
        return ownEnds;
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The id of the process that lives now. @throws IllegalStateException before the first start */
    synchronized long processId() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started yet");
        }
        return process.processId();
    }

    /** Stays dead from now on. */
    void stopKeeping() throws InterruptedException {
        wanted = false;
        keeper.join();
        close();
    }

    private void keep() {
        try {
            while (wanted) {
                boolean ended = startIfGone();
                Thread.sleep(ended ? AFTER_OWN_END : BETWEEN_LOOKS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean startIfGone() {
        if (process != null && process.isAlive()) {
            return false;
        }
        boolean ended = process != null;
        ownEnds += ended ? 1 : 0;
        process = start.get();
        notifyAll();
        return ended;
    }

    @Override
    public void close() {
        wanted = false;
        synchronized (this) {
            if (process != null) {
                process.close();
            }
        }
    }
}
