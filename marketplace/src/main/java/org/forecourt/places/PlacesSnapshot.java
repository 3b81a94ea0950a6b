package org.forecourt.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Regions and cities with every index that questions need. */
record PlacesSnapshot(
        PlacesData data,
        Map<String, Region> regions,
        Map<String, City> cities,
        Map<String, List<City>> citiesOfRegion) {

    static PlacesSnapshot of(PlacesData data) {
        return new PlacesSnapshot(
                data,
                data.regions().stream().collect(toUnmodifiableMap(Region::code, Function.identity())),
                data.cities().stream().collect(toUnmodifiableMap(City::code, Function.identity())),
                Map.copyOf(data.cities().stream().collect(groupingBy(City::region, toUnmodifiableList()))));
    }
}
