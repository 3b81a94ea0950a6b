package org.forecourt.mailing.health;

import java.util.List;
import java.util.Map;
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
                        report.finding().code(),
                        report.finding().figures()))
                .toList();
    }

    /**
     * One check.
     *
     * @param code of what was found, for a text
     * @param figures for that text, by their names
     */
    public record Check(String name, boolean isHealthy, String code, Map<String, Object> figures) {}
}
