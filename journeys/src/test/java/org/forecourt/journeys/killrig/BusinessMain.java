package org.forecourt.journeys.killrig;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.forecourt.mail.RelayAssembly;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * The app as far as mail is concerned: business transactions that write mails into the outbox, and the relay that moves
 * them. Arguments: how many mails to order in all, how many a second, the file of promises.
 */
final class BusinessMain {

    private BusinessMain() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Settings settings = Settings.load(Path.of("no-such-folder"), System.getenv());
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl("jdbc:postgresql://%s:%d/%s?connectTimeout=2&socketTimeout=20"
                .formatted(
                        settings.required(Setting.POSTGRES_HOST),
                        settings.number(Setting.POSTGRES_PORT),
                        settings.required(Setting.POSTGRES_DB)));
        database.setUsername(settings.required(Setting.POSTGRES_USER));
        database.setPassword(settings.required(Setting.POSTGRES_PASSWORD));
        database.setSchema("forecourt");
        database.setMaximumPoolSize(4);
        database.setConnectionTimeout(1_000);
        database.setInitializationFailTimeout(-1);
        try (RelayAssembly relay = RelayAssembly.of(database, settings, Clock.systemUTC());
                Promises promises = Promises.open(Path.of(arguments[2]))) {
            relay.start();
            new Business(database, relay.mails(), promises)
                    .orderUntil(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
            Thread.currentThread().join();
        }
    }
}
