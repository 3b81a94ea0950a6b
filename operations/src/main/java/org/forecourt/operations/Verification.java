package org.forecourt.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.forecourt.setup.Figures;
import org.forecourt.setup.TestMail;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checks of SPEC D12 that apply in every mode: what runs is asked from outside, as a visitor would, and compared with
 * what its database says.
 */
public final class Verification {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long WANTED_ADS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final Hints hints;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Ports and wishes come from the settings. */
    public Verification(Settings settings, Hints hints) {
        this.settings = settings;
        this.hints = hints;
    }

    /**
     * What cures a red check in this mode, as whole sentences.
     *
     * @param start when a service does not answer
     * @param databaseLog when the database does not answer
     * @param manage what stands before a management command
     */
    public record Hints(String start, String databaseLog, String manage) {}

    /** What the product's own database and mail service say. */
    public interface Inside {

        /** Empty when the database does not answer, or lacks a table. */
        Optional<Figures> figures();

        /** Sends a test mail and waits for it. */
        TestMail.Outcome mail(EmailAddress to);
    }

    /** Runs every check; none depends on another's success. */
    public List<Finding> findings(Inside inside, EmailAddress to) {
        List<Finding> findings = new ArrayList<>();
        findings.add(health("site and API", settings.number(Setting.APP_PORT)));
        findings.add(health("mailing service", settings.number(Setting.MAILING_PORT)));
        if (settings.isSet(Setting.RABBITMQ_HOST)) {
            findings.add(consumer());
        }
        Optional<Figures> figures = inside.figures();
        findings.add(listedAds(figures));
        findings.add(pictures(figures));
        findings.add(new MailFinding(to).of(inside.mail(to), hints));
        return findings;
    }

    private Finding health(String service, int port) {
        String address = "http://localhost:%d/health".formatted(port);
        try {
            HttpResponse<String> answer = get(address);
            return answer.statusCode() == 200
                    ? Finding.green(service, "healthy at " + address)
                    : Finding.red(service, address + " answers " + answer.statusCode(), "See " + address + "/details");
        } catch (IOException unreachable) {
            return Finding.red(service, address + " does not answer", hints.start());
        }
    }

    private Finding consumer() {
        String check = "mail consumer";
        String address = "http://localhost:%d/health/details".formatted(settings.number(Setting.MAILING_PORT));
        try {
            for (JsonNode report : JSON.readTree(get(address).body()).path("checks")) {
                if (report.path("name").asString("").equals("consumer")) {
                    return report.path("healthy").asBoolean(false)
                            ? Finding.green(check, "connected to the broker")
                            : Finding.red(
                                    check, "not connected to the broker", "See " + address + " and the broker's log");
                }
            }
            return Finding.red(check, "not mentioned in " + address, "See the log of the mail service");
        } catch (IOException | JacksonException silent) {
            return Finding.red(check, address + " does not answer", hints.start());
        }
    }

    private Finding listedAds(Optional<Figures> figures) {
        String check = "ads in the API";
        if (figures.isEmpty()) {
            return Finding.red(check, "the database does not answer, or lacks a table", hints.databaseLog());
        }
        long active = figures.get().activeAds();
        OptionalLong listed = listed();
        if (listed.isEmpty() || listed.getAsLong() != active) {
            String shown = listed.isEmpty() ? "no list" : String.valueOf(listed.getAsLong());
            return Finding.red(
                    check, shown + " instead of the " + active + " active ads in the database", "See the log");
        }
        return settings.flag(Setting.DEMO_ADS) && active < WANTED_ADS
                ? Finding.red(
                        check,
                        "only " + active,
                        "Run: " + hints.manage() + " generate_test_ads_with_images --with-images")
                : Finding.green(check, active + ", as many as active ones in the database");
    }

    private Finding pictures(Optional<Figures> figures) {
        String check = "pictures of test ads";
        if (figures.isEmpty()) {
            return Finding.red(check, "the database does not answer, or lacks a table", hints.databaseLog());
        }
        return figures.get().incompleteAds() > 0
                ? Finding.red(
                        check,
                        figures.get().incompleteAds() + " ads lack front, side or rear",
                        "Delete them and start again")
                : Finding.green(check, figures.get().illustratedAds() + " illustrated ads have front, side and rear");
    }

    private OptionalLong listed() {
        try {
            HttpResponse<String> answer =
                    get("http://localhost:%d/api/ads/".formatted(settings.number(Setting.APP_PORT)));
            return answer.statusCode() == 200
                    ? OptionalLong.of(JSON.readTree(answer.body()).get("count").asLong())
                    : OptionalLong.empty();
        } catch (IOException | JacksonException noList) {
            return OptionalLong.empty();
        }
    }

    private HttpResponse<String> get(String address) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
