package org.forecourt.places;

import java.util.List;

/** All regions and cities in display order, as the files say it and as the tables hold it. */
record PlacesData(List<Region> regions, List<City> cities) {

    PlacesData {
        regions = List.copyOf(regions);
        cities = List.copyOf(cities);
    }
}
