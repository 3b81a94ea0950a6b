package org.forecourt.money;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Refreshes the rates once the application serves and then every night, on a virtual thread. Management commands have no
 * web server and therefore no schedule.
 */
@Component
@ConditionalOnWebApplication
final class NationalBankSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(NationalBankSchedule.class);
    private static final LocalTime NIGHT = LocalTime.of(0, 10);
    /** Spread, so that all installations do not ask at the same moment. */
    private static final Duration SPREAD = Duration.ofHours(1);

    private final NationalBankRefresh refresh;
    private final NationalBankOptions options;
    private final Clock clock;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

    NationalBankSchedule(NationalBankRefresh refresh, NationalBankOptions options, Clock clock) {
        this.refresh = refresh;
        this.options = options;
        this.clock = clock;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("rates-");
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (options.enabled()) {
            scheduler.schedule(this::run, clock.instant());
        }
    }

    private void run() {
        boolean done = false;
        try {
            done = refresh.refresh();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException failed) {
            LOG.error("Exchange rates could not be refreshed, the last known ones stay in force", failed);
        }
        scheduler.schedule(this::run, next(clock.instant(), done));
    }

    /** The next run: tonight after a success, soon after a failure. */
    Instant next(Instant now, boolean done) {
        if (!done) {
            return now.plus(options.retryAfter());
        }
        LocalDate tomorrow = LocalDate.ofInstant(now, DatedRates.MARKET).plusDays(1);
        Duration spread = Duration.ofSeconds(ThreadLocalRandom.current().nextLong(SPREAD.toSeconds()));
        return tomorrow.atTime(NIGHT).atZone(DatedRates.MARKET).toInstant().plus(spread);
    }

    @Override
    public void destroy() {
        scheduler.close();
    }
}
