package org.forecourt.demo.market;

import java.util.Map;
import org.forecourt.places.City;
import org.forecourt.places.Places;

/** Where sellers live: as many as the city is large, few where trade has been cut off by the war since 2014. */
final class Cities {

    private static final Map<String, Double> CUT_OFF =
            Map.of("crimea", 0.01, "sevastopol", 0.01, "luhansk", 0.04, "donetsk", 0.12);

    private final Weighted<City> cities;

    Cities(Places places) {
        this.cities =
                Weighted.of(places.cities(), city -> city.population() * CUT_OFF.getOrDefault(city.region(), 1.0));
    }

    City choose(Dice dice) {
        return cities.pick(dice);
    }
}
