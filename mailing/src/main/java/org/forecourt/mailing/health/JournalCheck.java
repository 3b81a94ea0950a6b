package org.forecourt.mailing.health;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the database answers and the journal is there. Gives up by itself, so that it can see the recovery. */
@Component
final class JournalCheck implements HealthCheck {

    private static final Logger log = LoggerFactory.getLogger(JournalCheck.class);
    private static final int LONGEST_MILLISECONDS = 3_000;

    private final DataSource database;

    JournalCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Finding look() {
        try (Connection connection = database.getConnection()) {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_MILLISECONDS);
            Finding finding = ask(connection);
            connection.setNetworkTimeout(Runnable::run, before);
            return finding;
        } catch (SQLException unreachable) {
            log.debug("health: the database does not answer", unreachable);
            return Finding.unhealthy("database_silent", "the database does not answer");
        }
    }

    private static Finding ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select to_regclass('mailing.mail') is not null
                        """)) {
            return found.next() && found.getBoolean(1)
                    ? Finding.healthy("answers", "answers")
                    : Finding.unhealthy("no_tables", "its tables are not there");
        }
    }
}
