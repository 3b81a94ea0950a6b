package org.forecourt.mailing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's own connection pool; it shares the database with the app, never its tables. */
@Configuration(proxyBeanMethods = false)
class MailingDatabase {

    private static final int CONNECTIONS = 4;
    private static final long TIMEOUT_MILLISECONDS = 3_000;

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
        pool.setSchema(MailingSchema.NAME);
        pool.setPoolName("mailing");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(TIMEOUT_MILLISECONDS);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", "forecourt-mailing");
        return pool;
    }
}
