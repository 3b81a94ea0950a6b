package org.forecourt.safekeeping;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The backups in figures. What is not known is not a number, never a zero. */
@Component
final class BackupFigures {

    private final MeterRegistry registry;
    private final Safekeeping safekeeping;

    BackupFigures(MeterRegistry registry, Safekeeping safekeeping, Clock clock) {
        this.registry = registry;
        this.safekeeping = safekeeping;
        gauge(
                "forecourt.backup.age.seconds",
                "Age of the data in the last backup that was proven by a restore",
                standing -> standing.proven() == null
                        ? Double.NaN
                        : seconds(Duration.between(standing.proven().at(), clock.instant())));
        gauge(
                "forecourt.backup.proof.seconds",
                "How long that restore and its comparison took",
                standing -> standing.proven() == null
                        ? Double.NaN
                        : seconds(standing.proven().proofDuration()));
        gauge(
                "forecourt.backup.running",
                "1 while this process makes a backup",
                standing -> standing.isRunning() ? 1 : 0);
        for (BackupTrouble trouble : BackupTrouble.values()) {
            Gauge.builder("forecourt.backup.failed", safekeeping, source -> isFailedBy(source.standing(), trouble))
                    .description("1 for the reason of the last failure, as long as no younger backup is proven")
                    .tag("reason", trouble.code())
                    .register(registry);
        }
        gauge(
                "forecourt.backup.period.seconds",
                "How far apart backups are to be",
                standing -> safekeeping.schedule().isOff() ? Double.NaN : seconds(BackupSchedule.PERIOD));
    }

    private static double isFailedBy(BackupStanding standing, BackupTrouble trouble) {
        return standing.failure() != null && standing.failure().trouble() == trouble ? 1 : 0;
    }

    private void gauge(String name, String description, ToDoubleFunction<BackupStanding> figure) {
        Gauge.builder(name, safekeeping, source -> figure.applyAsDouble(source.standing()))
                .description(description)
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
