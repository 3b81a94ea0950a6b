package org.forecourt.platform;

import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** One transaction that seeds reference data; processes that start together take turns. */
@Component
public final class SeedTransaction {

    /** The number of the advisory lock, the same in every process. */
    private static final long LOCK = 4_102_001;

    private final TransactionOperations transaction;
    private final JdbcOperations database;

    SeedTransaction(TransactionOperations transaction, JdbcOperations database) {
        this.transaction = transaction;
        this.database = database;
    }

    /** Runs the work under the lock; everything it wrote becomes visible at once, or nothing if it throws. */
    public void run(Consumer<JdbcOperations> work) {
        transaction.executeWithoutResult(status -> {
            database.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
            work.accept(database);
        });
    }
}
