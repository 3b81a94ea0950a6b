package org.forecourt.backup.portable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.forecourt.backup.BackupFailure;

/** A few threads with a connection each, working through a list in its order. The first failure ends all of them. */
final class Workers {

    private static final int THREADS = 2;

    private Workers() {}

    interface Source {
        Connection open() throws SQLException;
    }

    interface Task<T> {
        void run(Connection connection, T item) throws SQLException, IOException;
    }

    /** Returns when all is done. */
    static <T> void each(List<T> items, Source source, Task<T> task) throws SQLException, IOException {
        Queue<T> queue = new ConcurrentLinkedQueue<>(items);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < Math.min(THREADS, items.size()); thread++) {
                running.add(threads.submit(() -> {
                    work(queue, source, task);
                    return true;
                }));
            }
            for (Future<?> future : running) {
                await(future);
            }
        }
    }

    private static <T> void work(Queue<T> queue, Source source, Task<T> task) throws SQLException, IOException {
        try (Connection connection = source.open()) {
            for (T item = queue.poll(); item != null; item = queue.poll()) {
                task.run(connection, item);
            }
        } finally {
            // whoever ends early takes the rest of the work away from the others
            queue.clear();
        }
    }

    private static void await(Future<?> future) throws SQLException, IOException {
        try {
            future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException database) {
                throw database;
            }
            if (failed.getCause() instanceof IOException files) {
                throw files;
            }
            throw failed.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackupFailure("interrupted", interrupted);
        }
    }
}
