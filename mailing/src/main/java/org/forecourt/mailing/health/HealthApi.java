package org.forecourt.mailing.health;

import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health for monitors. Everybody may read it, so it names nobody and nothing secret. */
@RestController
final class HealthApi {

    static final String SERVICE = "mailing";

    private final Settings settings;
    private final HealthWatch watch;
    private final HealthDetails details;

    HealthApi(Settings settings, HealthWatch watch, HealthDetails details) {
        this.settings = settings;
        this.watch = watch;
        this.details = details;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        boolean healthy = watch.isHealthy();
        return ResponseEntity.status(status(healthy))
                .body(new Health(
                        Health.word(healthy),
                        SERVICE,
                        settings.required(Setting.ENVIRONMENT),
                        settings.flag(Setting.IS_DOCKER)));
    }

    @GetMapping("/health/details")
    ResponseEntity<HealthDetails.DetailsJson> details() {
        boolean healthy = watch.isHealthy();
        return ResponseEntity.status(status(healthy)).body(details.of(healthy, watch.reports()));
    }

    private static HttpStatus status(boolean healthy) {
        return healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    }
}
