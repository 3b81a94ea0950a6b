package org.forecourt.mail;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import org.forecourt.TestDatabase;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with the outbox in it, without the rest of the app. */
final class MailDatabase implements AutoCloseable {

    final Settings settings;
    final HikariDataSource dataSource = new HikariDataSource();
    final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));

    MailDatabase(Map<String, String> more) {
        settings = TestDatabase.fresh(more);
        dataSource.setJdbcUrl("jdbc:postgresql://localhost:%d/%s"
                .formatted(settings.number(Setting.POSTGRES_PORT), settings.required(Setting.POSTGRES_DB)));
        dataSource.setUsername(settings.required(Setting.POSTGRES_USER));
        dataSource.setSchema("forecourt");
        dataSource.setMaximumPoolSize(4);
        dataSource.setConnectionTimeout(1_000);
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    void send(Mails mails, int number) {
        inTransaction(() -> mails.send(mail(number)));
    }

    /** How many rows there are in a state. */
    long count(String state) {
        return jdbc.sql("select count(*) from outbox where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    static MailMessage mail(int number) {
        Recipient recipient =
                new Recipient(EmailAddress.parse("reader@example.com").orElseThrow(), "Олена");
        return MailMessage.of(new UUID(7, number), Template.TEST, MailLocale.UK, recipient, Map.of());
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
