package org.forecourt.operations;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/** What has been opened so far, to be closed in reverse order exactly once, by whoever comes first: an end, a failure or a signal. */
final class OpenParts implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    /** Remembers a part; if everything is being closed already, the part is closed at once. */
    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        if (closing.get()) {
            close();
        }
        return part;
    }

    boolean areClosing() {
        return closing.get();
    }

    /** Closes the rest even when one part fails, and returns after all are closed. */
    @Override
    public synchronized void close() {
        closing.set(true);
        RuntimeException failure = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failed) {
                failure = failed instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failed);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
