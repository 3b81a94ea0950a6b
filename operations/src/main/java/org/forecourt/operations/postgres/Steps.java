package org.forecourt.operations.postgres;

import java.util.function.Supplier;

/** Runs pieces of work that may take a while, telling the operator what is going on. */
public interface Steps {

    /** Announces the work, runs it and returns its result; failures pass through. */
    <T> T run(String announcement, Supplier<T> work);

    /** The same for work without a result. */
    default void run(String announcement, Runnable work) {
        run(announcement, () -> {
            work.run();
            return true;
        });
    }
}
