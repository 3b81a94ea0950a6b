package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Connections that wait for the next mail, the one used last first, so that the others grow old and go. Everything is over
 * in a moment, except saying goodbye, which waits a little for the server. Thread-safe.
 */
final class ConnectionPool {

    static final int MOST_MAILS = 100;
    static final Duration MOST_IDLE_TIME = Duration.ofSeconds(30);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final Deque<Connection> idle = new ArrayDeque<>();
    private final int mostIdle;
    private final Watchdog watchdog;
    private boolean isClosed;

    ConnectionPool(int mostIdle, Watchdog watchdog) {
        this.mostIdle = mostIdle;
        this.watchdog = watchdog;
    }

    /** One that carried mail before and seems to be alive. */
    synchronized Optional<Connection> take() {
        Connection youngest = idle.peekFirst();
        boolean isFresh = youngest != null && youngest.idleNanos() < MOST_IDLE_TIME.toNanos();
        return isFresh ? Optional.ofNullable(idle.pollFirst()) : Optional.empty();
    }

    /** Takes back a connection whose last answer was read. */
    void give(Connection connection) {
        connection.rest();
        if (connection.mails() >= MOST_MAILS || !keep(connection)) {
            sayGoodbye(List.of(connection));
        }
    }

    private synchronized boolean keep(Connection connection) {
        if (isClosed || idle.size() >= mostIdle) {
            return false;
        }
        idle.addFirst(connection);
        return true;
    }

    /** Ends those that waited too long. */
    void tidy() {
        List<Connection> old = new ArrayList<>();
        synchronized (this) {
            while (!idle.isEmpty() && idle.getLast().idleNanos() >= MOST_IDLE_TIME.toNanos()) {
                old.add(idle.removeLast());
            }
        }
        sayGoodbye(old);
    }

    synchronized int idle() {
        return idle.size();
    }

    /** Ends those that wait; those in use end when they are given back. */
    void close() {
        List<Connection> all;
        synchronized (this) {
            isClosed = true;
            all = List.copyOf(idle);
            idle.clear();
        }
        sayGoodbye(all);
    }

    /** To all first, then one answer after the other, all of them within the same short time. */
    private void sayGoodbye(List<Connection> leaving) {
        if (leaving.isEmpty()) {
            return;
        }
        Runnable cutAll = () -> leaving.forEach(Connection::cut);
        try (Watchdog.Guard guard = watchdog.guard(Deadline.in(GOODBYE), cutAll)) {
            leaving.forEach(connection -> politely(() -> connection.wire().say("QUIT")));
            leaving.forEach(connection -> politely(() -> connection.wire().answer()));
        } finally {
            cutAll.run();
        }
    }

    private static void politely(Words words) {
        try {
            words.speak();
        } catch (IOException goneAlready) {
            return;
        }
    }

    /** Something said or heard on a connection. */
    private interface Words {

        void speak() throws IOException;
    }
}
