package org.forecourt.places;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.ReferenceRow;

/** Reads and checks {@code regions.csv} and {@code cities.csv}. */
final class PlacesFiles {

    private static final Pattern ISO = Pattern.compile("[A-Z]{2}-[0-9A-Z]{1,3}");
    private static final int LARGEST_POPULATION = 50_000_000;

    private final ReferenceFolder folder;

    PlacesFiles(ReferenceFolder folder) {
        this.folder = folder;
    }

    PlacesData read() {
        List<Region> regions = regions();
        return new PlacesData(regions, cities(regions.stream().map(Region::code).collect(Collectors.toSet())));
    }

    private List<Region> regions() {
        Set<String> codes = new HashSet<>();
        Set<String> isoCodes = new HashSet<>();
        List<Region> regions = new ArrayList<>();
        for (ReferenceRow row :
                folder.rows("regions.csv", "code", "iso", "name_uk", "name_en", "name_ru", "latitude", "longitude")) {
            Region region = new Region(
                    row.code("code"),
                    row.text("iso", ISO, "an ISO 3166-2 code such as UA-46"),
                    row.names("name"),
                    latitude(row),
                    longitude(row));
            row.once(codes, "code", region.code());
            row.once(isoCodes, "iso", region.iso());
            regions.add(region);
        }
        return regions;
    }

    private List<City> cities(Set<String> regions) {
        Set<String> codes = new HashSet<>();
        List<City> cities = new ArrayList<>();
        for (ReferenceRow row : folder.rows(
                "cities.csv",
                "code",
                "region",
                "name_uk",
                "name_en",
                "name_ru",
                "latitude",
                "longitude",
                "population")) {
            City city = new City(
                    row.code("code"),
                    row.known("region", regions, "region"),
                    row.names("name"),
                    latitude(row),
                    longitude(row),
                    row.integer("population", 1, LARGEST_POPULATION));
            row.once(codes, "code", city.code());
            cities.add(city);
        }
        return cities;
    }

    private static double latitude(ReferenceRow row) {
        return row.decimal("latitude", "-90", "90").doubleValue();
    }

    private static double longitude(ReferenceRow row) {
        return row.decimal("longitude", "-180", "180").doubleValue();
    }
}
