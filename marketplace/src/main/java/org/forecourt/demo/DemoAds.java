package org.forecourt.demo;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.forecourt.ads.Ads;
import org.forecourt.ads.DemoCensus;
import org.forecourt.catalog.Catalog;
import org.forecourt.demo.market.DemoMarket;
import org.forecourt.money.DatedRates;
import org.forecourt.places.Places;
import org.springframework.stereotype.Component;

/** Puts invented ads into the database. Safe to run from several processes at once: they take turns. */
@Component
public final class DemoAds {

    private final Catalog catalog;
    private final Places places;
    private final DatedRates rates;
    private final Clock clock;
    private final Ads ads;
    private final DemoCensus census;
    private final MadeNumbers madeNumbers;
    private final DemoWriter writer;
    private final DemoLock lock;

    DemoAds(
            Catalog catalog,
            Places places,
            DatedRates rates,
            Clock clock,
            Ads ads,
            DemoCensus census,
            MadeNumbers madeNumbers,
            DemoWriter writer,
            DemoLock lock) {
        this.catalog = catalog;
        this.places = places;
        this.rates = rates;
        this.clock = clock;
        this.ads = ads;
        this.census = census;
        this.madeNumbers = madeNumbers;
        this.writer = writer;
        this.lock = lock;
    }

    /** Writes exactly as many new ads as asked for, the first ones of the market that are not there yet. */
    public void create(DemoRequest request, Consumer<String> progress) {
        lock.holding(progress, () -> write(request, progress));
    }

    /**
     * Writes what is missing to the requested number of active ads, whoever offers them. Once people offer something here,
     * invented ads that were removed count as wanted away and are not replaced.
     *
     * @param beforeWork told how many are missing, unless none is
     * @return how many were written
     */
    int fillUpTo(DemoRequest request, Consumer<Integer> beforeWork, Consumer<String> progress) {
        return lock.holding(progress, () -> {
            int missing = missing(request.count());
            if (missing > 0) {
                beforeWork.accept(missing);
                write(new DemoRequest(missing, request.seed(), request.views()), progress);
            }
            return missing;
        });
    }

    private int missing(int wanted) {
        long missing = wanted - ads.countActive();
        if (missing > 0 && census.hasRealAds()) {
            missing -= madeNumbers.count() - census.activeDemoAds();
        }
        return (int) Math.max(0, missing);
    }

    private int write(DemoRequest request, Consumer<String> progress) {
        if (request.count() == 0) {
            return 0;
        }
        DemoMarket market = new DemoMarket(request.seed(), clock.instant(), catalog, places, rates.today());
        List<Long> numbers = census.freeNumbers(request.seed(), request.count());
        writer.write(market, request.seed(), numbers, request.views(), progress);
        return numbers.size();
    }
}
