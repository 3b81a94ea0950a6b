package org.forecourt.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one connection pool of the app, and the one clock. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    static final String SCHEMA = "forecourt";
    private static final int CONNECTIONS = 16;
    private static final long TIMEOUT_MILLISECONDS = 5_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Connects lazily: the start chain waits for the database and says so. */
    @Bean
    DataSource dataSource(Settings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://%s:%d/%s"
                .formatted(
                        settings.required(Setting.POSTGRES_HOST),
                        settings.number(Setting.POSTGRES_PORT),
                        settings.required(Setting.POSTGRES_DB)));
        pool.setUsername(settings.required(Setting.POSTGRES_USER));
        pool.setPassword(settings.text(Setting.POSTGRES_PASSWORD).orElse(""));
        pool.setSchema(SCHEMA);
        pool.setPoolName("marketplace");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(TIMEOUT_MILLISECONDS);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "forecourt");
        return pool;
    }
}
