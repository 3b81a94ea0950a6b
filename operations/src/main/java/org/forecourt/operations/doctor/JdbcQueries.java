package org.forecourt.operations.doctor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** Asks a database that this machine can reach over the network. */
final class JdbcQueries implements Queries {

    private final Settings settings;

    JdbcQueries(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<List<String>> rows(String sql) {
        try (Connection connection = DriverManager.getConnection(url(), properties());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(Objects.requireNonNullElse(result.getString(column), ""));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new Unanswered("the database at %s:%s does not answer: %s"
                    .formatted(
                            settings.required(Setting.POSTGRES_HOST),
                            settings.required(Setting.POSTGRES_PORT),
                            String.valueOf(failed.getMessage())));
        }
    }

    private String url() {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        settings.required(Setting.POSTGRES_HOST),
                        settings.number(Setting.POSTGRES_PORT),
                        settings.required(Setting.POSTGRES_DB));
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", settings.required(Setting.POSTGRES_USER));
        properties.setProperty(
                "password", settings.text(Setting.POSTGRES_PASSWORD).orElse(""));
        properties.setProperty("ApplicationName", "forecourt-doctor");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "6");
        properties.setProperty("socketTimeout", "8");
        properties.setProperty("options", "-c default_transaction_read_only=on -c statement_timeout=5000");
        return properties;
    }
}
