package org.forecourt.money;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rates in force, from memory. The table is read again at most once a minute, by one caller, while the others go on
 * with what is known; the network is never asked here. Thread-safe.
 */
@Component
public final class DatedRates {

    /** Rates are dated by the calendar of the market. */
    static final ZoneId MARKET = ZoneId.of("Europe/Kyiv");

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RatesTable table;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known known;

    DatedRates(RatesTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    private record Known(Rates rates, Instant readAt) {}

    /**
     * The newest rates that are not dated in the future.
     *
     * @throws IllegalStateException when the table holds none, that is before the reference data were loaded
     */
    public Rates today() {
        Known current = known;
        if (current == null) {
            return readOnce();
        }
        boolean stale = current.readAt.plus(FRESH).isBefore(clock.instant());
        if (stale && reading.tryLock()) {
            try {
                return read();
            } finally {
                reading.unlock();
            }
        }
        return current.rates;
    }

    /** Forgets what was read, so that the next question reads the table again. */
    public void reload() {
        known = null;
    }

    private Rates readOnce() {
        reading.lock();
        try {
            Known current = known;
            return current != null ? current.rates : read();
        } finally {
            reading.unlock();
        }
    }

    private Rates read() {
        Instant now = clock.instant();
        Rates rates = table.newest(LocalDate.ofInstant(now, MARKET))
                .orElseThrow(() -> new IllegalStateException("there are no exchange rates: load the reference data"));
        known = new Known(rates, now);
        return rates;
    }
}
