package org.forecourt.mailing;

import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health for monitors, and one line of self-description for people who open the port in a browser. */
@RestController
final class HealthApi {

    private static final String SERVICE = "mailing";

    private final Settings settings;
    private final MailingSchema schema;

    HealthApi(Settings settings, MailingSchema schema) {
        this.settings = settings;
        this.schema = schema;
    }

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        boolean healthy = schema.answers();
        return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new Health(
                        healthy ? Health.HEALTHY : Health.UNHEALTHY,
                        SERVICE,
                        settings.required(Setting.ENVIRONMENT),
                        settings.flag(Setting.IS_DOCKER)));
    }

    @GetMapping("/")
    Self self() {
        return new Self(SERVICE, "Forecourt's mail service", "/health");
    }

    /** Who answers on this port. */
    record Self(String service, String description, String health) {}
}
