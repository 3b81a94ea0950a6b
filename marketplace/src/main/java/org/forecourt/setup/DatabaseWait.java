package org.forecourt.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Waits until PostgreSQL answers a real query; an open port alone proves nothing. */
@Component
public final class DatabaseWait {

    /** SQL states that waiting does not cure: wrong password, unknown role. */
    private static final Set<String> HOPELESS = Set.of("28P01", "28000");

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final DataSource dataSource;

    DatabaseWait(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Returns as soon as the database has answered.
     *
     * @throws StartFailure when it has not within the timeout, or refuses our credentials
     */
    public void await(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        Optional<SQLException> failure = failureOfQuery();
        while (failure.isPresent()) {
            SQLException cause = failure.get();
            if (HOPELESS.contains(stateOf(cause))) {
                throw new StartFailure(
                        "PostgreSQL refuses the user or password of POSTGRES_USER and POSTGRES_PASSWORD", cause);
            }
            if (System.nanoTime() >= deadline) {
                throw new StartFailure(
                        "PostgreSQL did not answer within %d s (%s): check POSTGRES_HOST, POSTGRES_PORT and that it runs"
                                .formatted(timeout.toSeconds(), reason(cause)),
                        cause);
            }
            pause();
            failure = failureOfQuery();
        }
    }

    private Optional<SQLException> failureOfQuery() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            return Optional.empty();
        } catch (SQLException notYet) {
            return Optional.of(notYet);
        }
    }

    private static String stateOf(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && !sql.getSQLState().isEmpty()) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static String reason(SQLException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason")
                .toLowerCase(Locale.ROOT);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting for PostgreSQL", interrupted);
        }
    }
}
