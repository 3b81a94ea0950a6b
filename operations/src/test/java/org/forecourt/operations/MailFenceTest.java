package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.forecourt.backup.database.DatabaseAccess;
import org.forecourt.backup.portable.MailFence;
import org.forecourt.contracts.mail.ContentHash;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.safekeeping.Migrating;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with mail on its way is restored, and the whole product is started on it. */
class MailFenceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private EmbeddedPostgres server;
    private DatabaseAccess database;

    @BeforeEach
    void restore() throws Exception {
        server = EmbeddedPostgres.builder().start();
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create role forecourt login password 'secret'");
            statement.execute("create database forecourt owner forecourt");
        }
        database = new DatabaseAccess("localhost", server.getPort(), "forecourt", "forecourt", "secret");
        new Migrating(database).migrate(database);
        outbox("ready");
        outbox("handed");
        journal("accepted", false);
        journal("scheduled", false);
        journal("sending", false);
        journal("sending", true);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void without_the_fence_mail_would_be_sent_again() throws Exception {
        try (Product product = new Product()) {
            product.start(settings());

            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(caught()).isGreaterThanOrEqualTo(5));
        }
    }

    @Test
    void behind_the_fence_only_new_mail_leaves() throws Exception {
        long held = MailFence.raise(database, Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(held).isEqualTo(6);
        assertThat(MailFence.raise(database, Instant.now())).isZero();
        UUID fresh = outbox("ready");

        try (Product product = new Product()) {
            product.start(settings());

            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(states())
                            .containsExactlyInAnyOrderEntriesOf(Map.of("ambiguous", 6L, "sent", 1L)));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(number("select count(*) from forecourt.outbox where settled_at is null"))
                                    .isZero());
        }
        assertThat(caught()).isEqualTo(1);
        assertThat(number("select count(*) from mailing.caught_mail where mail_id = '" + fresh + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from mailing.attempt where result = 'open'"))
                .isZero();
        assertThat(number("select count(distinct mail_id) from mailing.attempt where result = 'ambiguous'"
                        + " and detail like 'Restored from a backup of 2026-11-23T10:00:00Z:%'"))
                .isEqualTo(6);
    }

    private Settings settings() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "POSTGRES_HOST", "localhost",
                "POSTGRES_PORT", String.valueOf(server.getPort()),
                "POSTGRES_PASSWORD", "secret",
                "DEMO_ADS", "0",
                "RATES_SOURCE", "off",
                "MEDIA_ROOT", folder.resolve("media").toString(),
                "STATIC_ROOT", folder.resolve("static").toString(),
                "APP_PORT", String.valueOf(Tool.freePort()),
                "MAILING_SERVICE_KEY", "key-of-this-test-0123456789",
                "OPERATOR_KEY", "operator-of-this-test-0123456789"));
        int mailing = Tool.freePort();
        environment.put("MAILING_PORT", String.valueOf(mailing));
        environment.put("MAILING_URL", "http://localhost:" + mailing);
        Settings settings = Settings.load(folder, environment);
        Log.into(folder.resolve("test.log"), settings);
        return settings;
    }

    private UUID outbox(String state) throws SQLException {
        MailMessage message = message();
        insert(
                "insert into forecourt.outbox (id, content_hash, message, state, created_at, due_at)"
                        + " values (?, ?, ?, ?, now(), now())",
                message.id(),
                ContentHash.of(message).hex(),
                MailMessageJson.write(message),
                state);
        return message.id();
    }

    private void journal(String state, boolean isHandingOver) throws SQLException {
        MailMessage message = message();
        boolean isSending = state.equals("sending");
        UUID token = isSending ? UUID.randomUUID() : null;
        insert(
                """
                insert into mailing.mail (id, message, content_hash, template, locale, category, priority, address, domain,
                    accepted_at, state, due_at, not_before, lease_token, lease_until, handing_over, is_tried)
                values (?, ?, ?, ?, 'en', ?, 5, ?, 'example.org', now(), ?, now(), now(), ?,
                    case when ? then now() - interval '1 minute' end, ?, ?)
                """,
                message.id(),
                MailMessageJson.write(message),
                ContentHash.of(message).hex(),
                message.template().code(),
                message.category().code(),
                message.to().address().toString(),
                state,
                token,
                isSending,
                isHandingOver,
                isHandingOver);
        if (isHandingOver) {
            insert(
                    "insert into mailing.attempt (mail_id, token, started_at, server, result, detail)"
                            + " values (?, ?, now(), 'smtp.example.org', 'open', '')",
                    message.id(),
                    token);
        }
    }

    private static MailMessage message() {
        UUID id = UUID.randomUUID();
        EmailAddress address =
                EmailAddress.parse("person-" + id + "@example.org").orElseThrow();
        return MailMessage.of(id, Template.TEST, MailLocale.EN, new Recipient(address, null), Map.of());
    }

    private void insert(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }

    private long caught() throws SQLException {
        return number("select count(*) from mailing.caught_mail");
    }

    private Map<String, Long> states() throws SQLException {
        Map<String, Long> states = new TreeMap<>();
        for (String[] row : rows("select state, count(*) from mailing.mail group by state")) {
            states.put(row[0], Long.parseLong(row[1]));
        }
        return states;
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).getFirst()[0]);
    }

    private List<String[]> rows(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String[]> all = new ArrayList<>();
            while (rows.next()) {
                String[] row = new String[rows.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = rows.getString(column + 1);
                }
                all.add(row);
            }
            return all;
        }
    }
}
