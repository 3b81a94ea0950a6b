package org.forecourt.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Lets one process at a time invent ads in a database. The lock belongs to a database session of its own, so it ends with the
 * process, however that ends.
 */
@Component
final class DemoLock {

    private static final String NAME = "hashtextextended('forecourt.demo', 0)";

    private final DataSource dataSource;

    DemoLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits for its turn, then works. */
    <T> T holding(Consumer<String> progress, Supplier<T> work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!tryLock(statement)) {
                progress.accept("Another process is generating test ads, waiting for it...");
                statement.execute("select pg_advisory_lock(" + NAME + ")");
            }
            try {
                return work.get();
            } finally {
                statement.execute("select pg_advisory_unlock(" + NAME + ")");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The database refused the lock for test ads: " + failed.getMessage(), failed);
        }
    }

    private static boolean tryLock(Statement statement) throws SQLException {
        ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + NAME + ")");
        try {
            return result.next() && result.getBoolean(1);
        } finally {
            JdbcUtils.closeResultSet(result);
        }
    }
}
