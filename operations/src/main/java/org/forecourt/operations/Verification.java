package org.forecourt.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The checks of SPEC D12 that apply without containers, but for the mail: what runs is asked from outside, as a visitor would. */
final class Verification {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long WANTED_ADS = 10;

    private static final String ACTIVE = "select count(*) from forecourt.ad where status = 'active'";

    /** Illustrated demo ads for which front, side and rear are not all there. */
    private static final String INCOMPLETE = """
            select count(*)
            from forecourt.ad a
            where a.demo_number is not null
              and a.status = 'active'
              and exists (select from forecourt.photo p where p.ad_id = a.id)
              and (select count(distinct p.view)
                   from forecourt.photo p
                   where p.ad_id = a.id
                     and p.view in ('front', 'side', 'rear')) < 3
            """;

    private static final String ILLUSTRATED = """
            select count(distinct p.ad_id)
            from forecourt.photo p
            join forecourt.ad a on a.id = p.ad_id
            where a.demo_number is not null
              and a.status = 'active'
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Verification(Settings settings) {
        this.settings = settings;
    }

    /** Runs every check; none depends on another's success. */
    List<Finding> findings() {
        return List.of(
                health("site and API", settings.number(Setting.APP_PORT)),
                health("mailing service", settings.number(Setting.MAILING_PORT)),
                listedAds(),
                pictures());
    }

    private Finding health(String service, int port) {
        String address = "http://localhost:%d/health".formatted(port);
        try {
            HttpResponse<String> answer = get(address);
            return answer.statusCode() == 200
                    ? Finding.green(service, "healthy at " + address)
                    : Finding.red(service, address + " answers " + answer.statusCode(), "See " + address + "/details");
        } catch (IOException unreachable) {
            return Finding.red(service, address + " does not answer", "Start it: ./forecourt run");
        }
    }

    private Finding listedAds() {
        String check = "ads in the API";
        OptionalLong active = number(ACTIVE);
        if (active.isEmpty()) {
            return Finding.red(check, "the database does not answer", "See the log of PostgreSQL in the data folder");
        }
        OptionalLong listed = listed();
        if (listed.isEmpty() || listed.getAsLong() != active.getAsLong()) {
            String shown = listed.isEmpty() ? "no list" : String.valueOf(listed.getAsLong());
            return Finding.red(
                    check,
                    shown + " instead of the " + active.getAsLong() + " active ads in the database",
                    "See the log");
        }
        boolean demo = settings.flag(Setting.DEMO_ADS);
        return demo && active.getAsLong() < WANTED_ADS
                ? Finding.red(
                        check, "only " + active.getAsLong(), "Run: ./forecourt manage generate_test_ads_with_images")
                : Finding.green(check, active.getAsLong() + ", as many as active ones in the database");
    }

    private Finding pictures() {
        String check = "pictures of test ads";
        OptionalLong incomplete = number(INCOMPLETE);
        if (incomplete.isEmpty()) {
            return Finding.red(check, "the database does not answer", "See the log of PostgreSQL in the data folder");
        }
        return incomplete.getAsLong() > 0
                ? Finding.red(
                        check, incomplete.getAsLong() + " ads lack front, side or rear", "Delete them and start again")
                : Finding.green(check, number(ILLUSTRATED).orElse(0) + " illustrated ads have front, side and rear");
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

    private OptionalLong number(String sql) {
        String url = "jdbc:postgresql://%s:%d/%s?connectTimeout=10"
                .formatted(
                        settings.required(Setting.POSTGRES_HOST),
                        settings.number(Setting.POSTGRES_PORT),
                        settings.required(Setting.POSTGRES_DB));
        try (Connection connection = DriverManager.getConnection(
                        url,
                        settings.required(Setting.POSTGRES_USER),
                        settings.text(Setting.POSTGRES_PASSWORD).orElse(""));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return OptionalLong.of(row.getLong(1));
        } catch (SQLException silent) {
            return OptionalLong.empty();
        }
    }
}
