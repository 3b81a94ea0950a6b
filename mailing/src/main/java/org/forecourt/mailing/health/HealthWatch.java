package org.forecourt.mailing.health;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Watches every check from before the port opens until after it closed. Asking it never waits for anything. */
@Component
final class HealthWatch implements SmartLifecycle {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(4);

    private final List<Watch> watches;
    private volatile boolean running;

    HealthWatch(List<HealthCheck> checks) {
        watches = checks.stream()
                .map(check -> new Watch(check, Watch.Pace.DEFAULT))
                .toList();
    }

    List<Watch.Report> reports() {
        return watches.stream().map(Watch::report).toList();
    }

    boolean isHealthy() {
        return reports().stream().allMatch(report -> report.finding().isHealthy());
    }

    @Override
    public void start() {
        watches.forEach(Watch::start);
        try {
            for (Watch watch : watches) {
                watch.awaitFirst(FIRST_LOOK);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        running = true;
    }

    @Override
    public void stop() {
        watches.forEach(Watch::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the schema, before the web server. */
    @Override
    public int getPhase() {
        return 1_000;
    }
}
