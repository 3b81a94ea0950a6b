package org.forecourt.operations.doctor;

import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** An answer that several checks want and that is asked for once. Thread-safe. */
final class Once<T> {

    private final FutureTask<T> answer;

    Once(Supplier<T> question) {
        this.answer = new FutureTask<>(question::get);
    }

    /** @throws Unanswered as the question did, to everybody who asks */
    T get() {
        answer.run();
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        } catch (java.util.concurrent.ExecutionException failed) {
            if (failed.getCause() instanceof Unanswered unanswered) {
                throw new Unanswered(String.valueOf(unanswered.getMessage()));
            }
            throw new CompletionException(failed.getCause());
        }
    }
}
