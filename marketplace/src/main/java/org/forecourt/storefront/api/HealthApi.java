package org.forecourt.storefront.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.forecourt.Marketplace;
import org.forecourt.platform.EngineChoice;
import org.forecourt.safekeeping.Safekeeping;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the app does its work, for containers and proxies. Public, so it holds neither names nor secrets. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class HealthApi {

    private final HealthChecks checks;
    private final Settings settings;
    private final EngineChoice engines;
    private final Safekeeping safekeeping;
    private final Clock clock;

    HealthApi(HealthChecks checks, Settings settings, EngineChoice engines, Safekeeping safekeeping, Clock clock) {
        this.checks = checks;
        this.settings = settings;
        this.engines = engines;
        this.safekeeping = safekeeping;
        this.clock = clock;
    }

    /** The four members of SPEC D7, in its order. */
    record Health(
            String status,
            String service,
            String environment,
            @JsonProperty("is_docker") boolean isDocker) {}

    /** What was checked, and how the app is put together. */
    record Details(
            String status,
            String service,
            String version,
            String engines,
            List<CheckJson> checks,
            @Nullable LocalDate rateDate,
            @Nullable Long activeAds,
            BackupJson backup,
            Instant checkedAt) {}

    /** One check and its outcome. */
    record CheckJson(String name, String status) {}

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        boolean healthy = checks.databaseAnswers();
        return answer(
                healthy,
                new Health(
                        word(healthy),
                        "app",
                        settings.required(Setting.ENVIRONMENT),
                        settings.flag(Setting.IS_DOCKER)));
    }

    @GetMapping("/health/details")
    ResponseEntity<Details> details() {
        List<HealthChecks.Check> outcome = checks.all();
        boolean healthy = outcome.stream().allMatch(HealthChecks.Check::ok);
        boolean answers = outcome.getFirst().ok();
        String version = Marketplace.class.getPackage().getImplementationVersion();
        return answer(
                healthy,
                new Details(
                        word(healthy),
                        "app",
                        Objects.requireNonNullElse(version, "development"),
                        engines.line(),
                        outcome.stream()
                                .map(check -> new CheckJson(check.name(), word(check.ok())))
                                .toList(),
                        checks.rateDate().orElse(null),
                        answers ? checks.activeAds().orElse(null) : null,
                        BackupJson.of(safekeeping, clock.instant()),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    private static String word(boolean healthy) {
        return healthy ? "healthy" : "unhealthy";
    }

    private static <T> ResponseEntity<T> answer(boolean healthy, T body) {
        return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
