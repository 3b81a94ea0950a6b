package org.forecourt.setup;

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
public final class TestMail {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final List<String> UNDER_WAY = List.of("accepted", "sending");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final EmailAddress to;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    /** Nothing is sent yet. */
    public TestMail(Settings settings, EmailAddress to) {
        this.settings = settings;
        this.to = to;
    }

    /**
     * How far the mail got.
     *
     * @param state as the mail service calls it; {@link #NO_OUTBOX} or {@link #UNKNOWN} when it never got there
     * @param server who took it, or the mail catcher; empty before the first attempt
     * @param detail of the last attempt; empty before it
     * @param seconds from the first row to the last answer
     */
    public record Outcome(String id, String state, String server, String detail, double seconds) {

        /** The database took no row. */
        public static final String NO_OUTBOX = "no_outbox";

        /** The mail service does not know it, or does not answer. */
        public static final String UNKNOWN = "unknown";
    }

    /** Waits at most a minute for the mail to arrive. */
    public Outcome outcome() {
        long start = System.nanoTime();
        UUID id = UUID.randomUUID();
        try {
            send(MailMessage.of(id, Template.TEST, MailLocale.UK, new Recipient(to, null), Map.of()));
        } catch (DataAccessException | TransactionException failed) {
            return new Outcome(id.toString(), Outcome.NO_OUTBOX, "", "", seconds(start));
        }
        Optional<JsonNode> last = Optional.empty();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            last = standing(id);
            if (last.isPresent() && !UNDER_WAY.contains(last.get().path("state").asString(""))) {
                break;
            }
            if (!pause()) {
                break;
            }
        }
        return last.map(mail -> outcome(id, mail, seconds(start)))
                .orElseGet(() -> new Outcome(id.toString(), Outcome.UNKNOWN, "", "", seconds(start)));
    }

    private static Outcome outcome(UUID id, JsonNode mail, double seconds) {
        JsonNode attempts = mail.path("attempts");
        JsonNode attempt = attempts.path(Math.max(0, attempts.size() - 1));
        return new Outcome(
                id.toString(),
                mail.path("state").asString(""),
                attempt.path("server").asString(""),
                attempt.path("detail").asString(""),
                seconds);
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

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
