package org.forecourt.search;

import org.forecourt.places.Places;
import org.springframework.context.ApplicationContext;

/** Small questions about the reference data that tests of the search ask. */
final class AdSearchWorld {

    private AdSearchWorld() {}

    static String regionOf(ApplicationContext context, String city) {
        return context.getBean(Places.class).city(city).orElseThrow().region();
    }
}
