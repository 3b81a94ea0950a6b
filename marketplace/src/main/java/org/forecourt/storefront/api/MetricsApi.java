package org.forecourt.storefront.api;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The app in figures, as Prometheus reads them. With the service key: figures of a business are its own affair. */
@RestController
final class MetricsApi {

    private static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final PrometheusMeterRegistry registry;

    MetricsApi(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @GetMapping(path = "/metrics", produces = TYPE)
    String metrics() {
        return registry.scrape(TYPE);
    }
}
