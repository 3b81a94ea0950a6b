package org.forecourt.demo.market;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.forecourt.Marketplace;
import org.forecourt.TestDatabase;
import org.forecourt.catalog.Catalog;
import org.forecourt.money.DatedRates;
import org.forecourt.money.Rates;
import org.forecourt.places.Places;
import org.springframework.context.ConfigurableApplicationContext;

/** Twenty thousand invented ads with the reference data they were made from; made once for all tests of the market. */
final class InventedAds {

    static final int SIZE = 20_000;
    static final long SEED = 1;
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Catalog CATALOG;
    static final Places PLACES;
    static final Rates RATES;
    static final List<DemoAd> ADS;

    static {
        try (ConfigurableApplicationContext context = Marketplace.withoutServer(TestDatabase.fresh())) {
            CATALOG = context.getBean(Catalog.class);
            PLACES = context.getBean(Places.class);
            RATES = context.getBean(DatedRates.class).today();
            DemoMarket market = market(SEED);
            ADS = LongStream.range(0, SIZE).mapToObj(market::ad).toList();
        }
    }

    private InventedAds() {}

    static DemoMarket market(long seed) {
        return new DemoMarket(seed, NOW, CATALOG, PLACES, RATES);
    }

    static Map<String, Long> count(Function<DemoAd, String> by) {
        return ADS.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}
