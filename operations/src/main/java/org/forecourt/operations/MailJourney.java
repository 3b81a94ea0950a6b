package org.forecourt.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mail.RelayAssembly;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one test mail the whole way that every mail takes: the app's outbox, its relay, the broker or the HTTP door, the
 * journal, and SMTP or the mail catcher. Only the running product moves it; this class writes the first row and asks.
 */
final class MailJourney {

    private static final String CHECK = "test mail";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final String CATCHER = "mail-catcher";
    private static final List<String> UNDER_WAY = List.of("accepted", "sending");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final EmailAddress to;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    MailJourney(Settings settings, EmailAddress to) {
        this.settings = settings;
        this.to = to;
    }

    /** Waits at most a minute for the mail to arrive. */
    Finding finding() {
        long start = System.nanoTime();
        UUID id = UUID.randomUUID();
        try {
            send(MailMessage.of(id, Template.TEST, MailLocale.UK, new Recipient(to, null), Map.of())
                    .withPriority(9));
        } catch (DataAccessException | TransactionException failed) {
            return Finding.red(CHECK, "the outbox takes no mail", "See the log of PostgreSQL in the data folder");
        }
        Optional<JsonNode> last = Optional.empty();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            last = standing(id);
            if (last.isPresent() && !UNDER_WAY.contains(last.get().path("state").asString(""))) {
                break;
            }
            pause();
        }
        return last.map(mail -> finding(id, mail, Terminal.seconds(start)))
                .orElseGet(() -> Finding.red(
                        CHECK,
                        "after %s the mail service does not know it".formatted(Terminal.seconds(start)),
                        "See /health/details of both services: the relay, the broker or the service key is at fault"));
    }

    private Finding finding(UUID id, JsonNode mail, String duration) {
        String state = mail.path("state").asString("");
        JsonNode attempt = lastOf(mail.path("attempts"));
        String server = attempt.path("server").asString("");
        if (!state.equals("sent")) {
            return Finding.red(
                    CHECK,
                    "mail %s to %s is %s after %s: %s"
                            .formatted(
                                    id,
                                    to,
                                    state,
                                    duration,
                                    attempt.path("detail").asString("no attempt yet")),
                    "See its history on the mailing page, and the SMTP settings");
        }
        return Finding.green(
                CHECK,
                server.equals(CATCHER)
                        ? "to %s lies in the mail catcher after %s; without SMTP_HOST no mail leaves this machine"
                                .formatted(to, duration)
                        : "to %s was taken by %s after %s".formatted(to, server, duration));
    }

    private static JsonNode lastOf(JsonNode attempts) {
        return attempts.path(Math.max(0, attempts.size() - 1));
    }

    private void send(MailMessage message) {
        DataSource dataSource = outboxDatabase();
        try (RelayAssembly outbox = RelayAssembly.of(dataSource, settings, Clock.systemUTC())) {
            new TransactionTemplate(new DataSourceTransactionManager(dataSource))
                    .executeWithoutResult(status -> outbox.mails().send(message));
        }
    }

    private DataSource outboxDatabase() {
        return new DriverManagerDataSource(
                "jdbc:postgresql://%s:%d/%s?connectTimeout=10&currentSchema=forecourt"
                        .formatted(
                                settings.required(Setting.POSTGRES_HOST),
                                settings.number(Setting.POSTGRES_PORT),
                                settings.required(Setting.POSTGRES_DB)),
                settings.required(Setting.POSTGRES_USER),
                settings.text(Setting.POSTGRES_PASSWORD).orElse(""));
    }

    /** What the mail service says about it; nothing while it does not know it or does not answer. */
    private Optional<JsonNode> standing(UUID id) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.required(Setting.MAILING_URL) + "/api/messages/" + id))
                .header("Authorization", "Bearer " + settings.required(Setting.MAILING_SERVICE_KEY))
                .timeout(ANSWER)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException | JacksonException silent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }
}
