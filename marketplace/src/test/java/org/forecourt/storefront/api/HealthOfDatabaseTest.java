package org.forecourt.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.forecourt.TestDatabase;
import org.forecourt.TestSite;
import org.forecourt.rig.LinkWeather;
import org.forecourt.rig.TcpProxy;
import org.junit.jupiter.api.Test;

/** A database that is cut off, or that says nothing any more, behind a running app; how soon it shows is printed. */
class HealthOfDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_database_that_is_gone_or_silent_is_told_and_so_is_its_return() {
        try (TcpProxy link = TcpProxy.to(TestDatabase.port());
                TestSite site = TestSite.start(Map.of("POSTGRES_PORT", String.valueOf(link.port())))) {
            awaitStatus(site, 200, "start");

            link.set(LinkWeather.stall());
            awaitStatus(site, 503, "database silent");
            assertThat(site.get("/health/details").statusCode()).isEqualTo(503);
            link.heal();
            awaitStatus(site, 200, "database speaks again");

            link.refuse(true);
            link.reset();
            awaitStatus(site, 503, "database gone");
            link.heal();
            awaitStatus(site, 200, "database back");
        }
    }

    private static void awaitStatus(TestSite site, int status, String since) {
        long start = System.nanoTime();
        await().alias(since)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> site.get("/health").statusCode() == status);
        System.out.printf("health: %d after %.1f s: %s%n", status, (System.nanoTime() - start) / 1e9, since);
    }
}
