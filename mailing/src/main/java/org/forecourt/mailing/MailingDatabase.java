package org.forecourt.mailing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service's own connection pool; it shares the database with the app, never its tables. A database that hangs is one
 * that does not answer: every wait in here has an end, and all of them end before the lease of a mail.
 */
@Configuration(proxyBeanMethods = false)
public class MailingDatabase {

    /** Twenty senders need one each for a few milliseconds around an attempt; the doors and the page share the rest. */
    private static final int CONNECTIONS = 16;

    private static final long TIMEOUT_MILLISECONDS = 3_000;

    /** The server gives up first and says why; the socket gives up when the server is not even able to do that. */
    private static final String STATEMENT_TIMEOUT = "-c statement_timeout=6000 -c lock_timeout=4000";

    private static final String SOCKET_SECONDS = "8";

    @Bean
    DataSource dataSource(Settings settings) {
        return pool(settings);
    }

    /** The pool with all its limits of time, for the service and for whoever tests what hangs on them. */
    public static HikariDataSource pool(Settings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(settings));
        pool.setUsername(settings.required(Setting.POSTGRES_USER));
        pool.setPassword(settings.text(Setting.POSTGRES_PASSWORD).orElse(""));
        pool.setSchema(MailingSchema.NAME);
        pool.setPoolName("mailing");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(TIMEOUT_MILLISECONDS);
        pool.setValidationTimeout(TIMEOUT_MILLISECONDS);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", "forecourt-mailing");
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("socketTimeout", SOCKET_SECONDS);
        pool.addDataSourceProperty("options", STATEMENT_TIMEOUT);
        return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    /** A connection without limits of time: a migration takes as long as it takes. */
    static DataSource patient(Settings settings) {
        return new DriverManagerDataSource(
                url(settings) + "?ApplicationName=forecourt-mailing-schema",
                settings.required(Setting.POSTGRES_USER),
                settings.text(Setting.POSTGRES_PASSWORD).orElse(""));
    }

    private static String url(Settings settings) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        settings.required(Setting.POSTGRES_HOST),
                        settings.number(Setting.POSTGRES_PORT),
                        settings.required(Setting.POSTGRES_DB));
    }
}
