package org.forecourt.storefront.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the app does its work, for containers and proxies. Public, so it holds neither names nor secrets. */
@RestController
final class HealthApi {

    private static final Logger LOG = LoggerFactory.getLogger(HealthApi.class);

    private final JdbcClient jdbc;
    private final Settings settings;

    HealthApi(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The four members of SPEC D7, in its order. */
    record Health(
            String status,
            String service,
            String environment,
            @JsonProperty("is_docker") boolean isDocker) {}

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Health> health() {
        boolean healthy = databaseAnswers();
        return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new Health(
                        healthy ? "healthy" : "unhealthy",
                        "app",
                        settings.required(Setting.ENVIRONMENT),
                        settings.flag(Setting.IS_DOCKER)));
    }

    /** Reads a table that every working installation has filled. */
    private boolean databaseAnswers() {
        try {
            return jdbc.sql("select count(*) from vehicle_type")
                            .query(Long.class)
                            .single()
                    > 0;
        } catch (DataAccessException failed) {
            LOG.warn("The database does not answer. cause={}", failed.getClass().getSimpleName());
            return false;
        }
    }
}
