package org.forecourt.mailing.health;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.mailing.journal.Counters;
import org.forecourt.mailing.journal.RecentCounters;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The state of the service in detail: figures and choices, no names, no hosts, no secrets. */
@Component
final class HealthDetails {

    private final Settings settings;
    private final RecentCounters counters;
    private final Instant startedAt = Instant.now();

    HealthDetails(Settings settings, RecentCounters counters) {
        this.settings = settings;
        this.counters = counters;
    }

    DetailsJson of(boolean healthy, List<Watch.Report> reports) {
        return new DetailsJson(
                Health.word(healthy),
                HealthApi.SERVICE,
                Optional.ofNullable(HealthDetails.class.getPackage().getImplementationVersion())
                        .orElse("development"),
                startedAt,
                new EnginesJson(
                        settings.isSet(Setting.SMTP_HOST) ? "smtp" : "catcher",
                        settings.isSet(Setting.RABBITMQ_HOST) ? "broker" : "http",
                        settings.isSet(Setting.DKIM_DOMAIN) ? "signed" : "unsigned"),
                reports.stream().map(CheckJson::of).toList(),
                counters.counters().map(CountersJson::of).orElse(null));
    }

    /** The whole answer. */
    record DetailsJson(
            String status,
            String service,
            String version,
            Instant startedAt,
            EnginesJson engines,
            List<CheckJson> checks,
            @Nullable CountersJson counters) {}

    /**
     * The journal in figures, some seconds old; the whole is null while the journal does not answer.
     *
     * @param oldestDueSeconds how long the mail that waits longest has been due
     */
    record CountersJson(
            Map<String, Long> states,
            long dueNow,
            double oldestDueSeconds,
            long sentLastMinute,
            long sentLastHour,
            long openRefusals) {

        static CountersJson of(Counters counters) {
            Map<String, Long> states = new LinkedHashMap<>();
            Counters.STATES.forEach(state -> states.put(state, counters.states().getOrDefault(state, 0L)));
            return new CountersJson(
                    states,
                    counters.dueNow(),
                    CheckJson.seconds(counters.overdue()),
                    counters.sentLastMinute(),
                    counters.sentLastHour(),
                    counters.openRefusals());
        }
    }

    /**
     * What was chosen by the settings.
     *
     * @param delivery {@code smtp}, or {@code catcher} where no mail leaves the machine
     * @param intake {@code broker} beside HTTP, or {@code http} alone
     */
    record EnginesJson(String delivery, String intake, String dkim) {}

    /** @param ageSeconds since the check answered; null while it never has */
    record CheckJson(
            String name,
            boolean healthy,
            String detail,
            @Nullable Double ageSeconds) {

        static CheckJson of(Watch.Report report) {
            return new CheckJson(
                    report.name(),
                    report.finding().isHealthy(),
                    report.finding().detail(),
                    report.age().map(CheckJson::seconds).orElse(null));
        }

        private static double seconds(Duration age) {
            return age.toMillis() / 1000.0;
        }
    }
}
