package org.forecourt.money;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes over the official rates of today when they are plausible. A failure changes nothing: the last known rates stay in
 * force, and a series of failures is one warning. Runs in a job, never in a visitor's request.
 */
@Component
public final class NationalBankRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(NationalBankRefresh.class);
    private static final BigDecimal LARGEST_CHANGE = new BigDecimal("0.5");
    private static final Period OLDEST = Period.ofDays(10);

    private final NationalBank bank;
    private final RatesTable table;
    private final DatedRates rates;
    private final Clock clock;
    private volatile boolean failing;

    NationalBankRefresh(NationalBank bank, RatesTable table, DatedRates rates, Clock clock) {
        this.bank = bank;
        this.table = table;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Asks once.
     *
     * @return whether today's rates are known now
     */
    public boolean refresh() throws InterruptedException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DatedRates.MARKET);
        try {
            Rates offered = bank.rates(today);
            requirePlausible(offered, today);
            table.storeOfficial(offered);
            rates.reload();
            failing = false;
            LOG.info(
                    "Exchange rates of the National Bank are in force: day={} usd={} eur={}",
                    offered.day(),
                    offered.usdInUah(),
                    offered.eurInUah());
            return true;
        } catch (RatesUnavailable unavailable) {
            report(unavailable);
            return false;
        }
    }

    private void requirePlausible(Rates offered, LocalDate today) throws RatesUnavailable {
        if (offered.day().isAfter(today) || offered.day().isBefore(today.minus(OLDEST))) {
            throw new RatesUnavailable("the answer is dated " + offered.day());
        }
        Optional<Rates> known = table.newest(today);
        if (known.isPresent()
                && (isFarFrom(known.get().usdInUah(), offered.usdInUah())
                        || isFarFrom(known.get().eurInUah(), offered.eurInUah()))) {
            throw new RatesUnavailable("the rates are more than half away from the last known ones: usd="
                    + offered.usdInUah() + " eur=" + offered.eurInUah());
        }
    }

    private static boolean isFarFrom(BigDecimal known, BigDecimal offered) {
        return offered.subtract(known).abs().compareTo(known.multiply(LARGEST_CHANGE)) > 0;
    }

    private void report(RatesUnavailable unavailable) {
        if (failing) {
            LOG.debug("Exchange rates still cannot be refreshed: reason=\"{}\"", unavailable.getMessage());
            return;
        }
        failing = true;
        LOG.warn(
                "Exchange rates could not be refreshed, the last known ones stay in force: reason=\"{}\"",
                unavailable.getMessage());
    }
}
