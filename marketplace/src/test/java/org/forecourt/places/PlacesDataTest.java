package org.forecourt.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.platform.Names;
import org.forecourt.platform.ReferenceFolder;
import org.junit.jupiter.api.Test;

/** What the shipped places must be, beyond what the loader refuses. */
class PlacesDataTest {

    private static final PlacesData DATA = new PlacesFiles(ReferenceFolder.builtIn()).read();
    /** Generous for the widest oblast; a mistaken coordinate is far beyond. */
    private static final double FARTHEST_KM = 260;

    @Test
    void there_are_the_27_regions_and_at_least_400_cities() {
        assertThat(DATA.regions()).hasSize(27).extracting(Region::iso).allMatch(iso -> iso.startsWith("UA-"));
        assertThat(DATA.cities()).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void every_region_has_cities_and_no_two_of_them_share_a_name() {
        Map<String, List<City>> cities = DATA.cities().stream().collect(Collectors.groupingBy(City::region));

        assertThat(cities).hasSize(27);
        cities.values().forEach(own -> {
            assertThat(own).extracting(city -> city.name().uk()).doesNotHaveDuplicates();
            assertThat(own).extracting(city -> city.name().en()).doesNotHaveDuplicates();
            assertThat(own).extracting(city -> city.name().ru()).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_place_lies_in_the_country_and_near_its_regions_centre() {
        Map<String, Region> regions = DATA.regions().stream().collect(Collectors.toMap(Region::code, region -> region));

        assertThat(DATA.cities()).allSatisfy(city -> {
            Region region = Objects.requireNonNull(regions.get(city.region()));
            assertThat(city.latitude()).as(city.code()).isBetween(44.2, 52.5);
            assertThat(city.longitude()).as(city.code()).isBetween(22.0, 40.3);
            assertThat(kilometres(city, region)).as(city.code()).isLessThan(FARTHEST_KM);
        });
    }

    @Test
    void every_name_is_written_in_the_letters_of_its_language() {
        List<Names> names = Stream.concat(
                        DATA.regions().stream().map(Region::name),
                        DATA.cities().stream().map(City::name))
                .toList();

        assertThat(names).extracting(Names::uk).allMatch(name -> name.matches("[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’'ʼ\\- ]+"));
        assertThat(names).extracting(Names::ru).allMatch(name -> name.matches("[А-Яа-яЁё\\- ]+"));
        assertThat(names).extracting(Names::en).allMatch(name -> name.matches("[A-Za-z’'\\- ]+"));
    }

    @Test
    void populations_are_weights_that_the_demo_market_can_use() {
        assertThat(DATA.cities()).extracting(City::population).allMatch(people -> people >= 1_000);
        assertThat(DATA.cities())
                .filteredOn(city -> city.population() > 1_000_000)
                .extracting(City::code)
                .contains("kyiv", "kharkiv", "odesa");
    }

    private static double kilometres(City city, Region region) {
        double height = (city.latitude() - region.latitude()) * 111.2;
        double width = (city.longitude() - region.longitude()) * 111.2 * Math.cos(Math.toRadians(city.latitude()));
        return Math.hypot(height, width);
    }
}
