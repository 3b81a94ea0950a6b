package org.forecourt.mailing.health;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.forecourt.mailing.health.HealthCheck.Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after one check in a thread of its own, so that a check which hangs holds up nobody. Thread-safe. */
final class Watch {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final HealthCheck check;
    private final Pace pace;
    private final CountDownLatch looked = new CountDownLatch(1);
    private volatile @Nullable Seen last;
    private volatile @Nullable Thread thread;

    Watch(HealthCheck check, Pace pace) {
        this.check = check;
        this.pace = pace;
    }

    void start() {
        thread = Thread.ofVirtual().name("health-" + check.name()).start(this::run);
    }

    void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Waits for the first look, but not for long. */
    void awaitFirst(Duration longest) throws InterruptedException {
        looked.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The last finding, or that there is none of late. */
    Report report() {
        Seen seen = last;
        if (seen == null) {
            return new Report(
                    check.name(), Finding.unhealthy("never_answered", "has not answered yet"), Optional.empty());
        }
        Duration age = Duration.ofNanos(System.nanoTime() - seen.at());
        Finding finding = age.compareTo(pace.outdated()) > 0
                ? Finding.unhealthy("silent", "has not answered for " + age.toSeconds() + " s")
                        .with(Map.of("seconds", age.toSeconds()))
                : seen.finding();
        return new Report(check.name(), finding, Optional.of(age));
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            note(look());
            looked.countDown();
            try {
                Thread.sleep(pace.between());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Finding look() {
        try {
            return check.look();
        } catch (RuntimeException failed) {
            log.debug("health check {} failed", check.name(), failed);
            return Finding.unhealthy("failed", "failed");
        }
    }

    private void note(Finding finding) {
        Seen before = last;
        last = new Seen(finding, System.nanoTime());
        if (before != null && before.finding().isHealthy() != finding.isHealthy()) {
            if (finding.isHealthy()) {
                log.info("Health: {} is well again", check.name());
            } else {
                log.warn("Health: {} {}", check.name(), finding.detail());
            }
        }
    }

    /** How often a check looks, and after how long without an answer it counts as failed. */
    record Pace(Duration between, Duration outdated) {

        /** Together with the slowest look well within the ten seconds of SPEC D7. */
        static final Pace DEFAULT = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(7));
    }

    /** What one check says at present. */
    record Report(String name, Finding finding, Optional<Duration> age) {}

    private record Seen(Finding finding, long at) {}
}
