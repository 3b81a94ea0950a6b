package org.forecourt.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Processor-bound work on as many threads as there are cores. */
final class Workers {

    private Workers() {}

    static int count() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }

    /** Runs the pieces and returns their results in order; the first failure stops the rest and is thrown. */
    static <T> List<T> run(List<Callable<T>> pieces) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(count(), Math.max(1, pieces.size())));
        try {
            List<Future<T>> pending = pieces.stream().map(pool::submit).toList();
            List<T> results = new ArrayList<>(pieces.size());
            for (Future<T> piece : pending) {
                results.add(piece.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while generating test ads", interrupted);
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }

    /** The list in consecutive pieces of at most that size. */
    static <T> List<List<T>> pieces(List<T> all, int size) {
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pieces.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return pieces;
    }
}
