package org.forecourt.mailing.health;

import java.util.List;
import org.springframework.stereotype.Component;

/** The health of the service for its own pages: what the checks in the background found last. */
@Component
public final class HealthReport {

    private final HealthWatch watch;

    HealthReport(HealthWatch watch) {
        this.watch = watch;
    }

    public boolean isHealthy() {
        return watch.isHealthy();
    }

    public List<Check> checks() {
        return watch.reports().stream()
                .map(report -> new Check(
                        report.name(),
                        report.finding().isHealthy(),
                        report.finding().detail()))
                .toList();
    }

    /** One check. */
    public record Check(String name, boolean isHealthy, String detail) {}
}
