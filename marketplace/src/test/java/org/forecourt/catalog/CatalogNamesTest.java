package org.forecourt.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.platform.Names;
import org.forecourt.platform.ReferenceFolder;
import org.junit.jupiter.api.Test;

/** How the shipped catalogue is named. */
class CatalogNamesTest {

    private static final CatalogData DATA = new CatalogFiles(ReferenceFolder.builtIn()).read();

    @Test
    void names_that_stand_beside_each_other_differ_in_every_language() {
        distinct(DATA.vehicleTypes(), VehicleType::name);
        distinct(DATA.colors(), Color::name);
        groups(DATA.bodies(), Body::vehicleType).forEach(group -> distinct(group, Body::name));
        groups(DATA.choices(), Choice::kind).forEach(group -> distinct(group, Choice::name));
        groups(DATA.characteristics(), Characteristic::vehicleType)
                .forEach(group -> distinct(group, Characteristic::name));
        DATA.characteristics()
                .forEach(characteristic -> distinct(characteristic.options(), Characteristic.Option::name));
    }

    @Test
    void every_name_is_written_in_the_letters_of_its_language() {
        List<Names> names = Stream.<Stream<Names>>of(
                        DATA.vehicleTypes().stream().flatMap(type -> Stream.of(type.name(), type.plural())),
                        DATA.characteristics().stream().map(Characteristic::name),
                        DATA.characteristics().stream()
                                .flatMap(characteristic -> characteristic.options().stream())
                                .map(Characteristic.Option::name),
                        DATA.bodies().stream().map(Body::name),
                        DATA.choices().stream().map(Choice::name),
                        DATA.colors().stream().map(Color::name))
                .flatMap(Function.identity())
                .toList();

        assertThat(names).hasSizeGreaterThan(200);
        assertThat(names).extracting(Names::uk).noneMatch(name -> name.matches(".*[ыэъёЫЭЪЁ].*"));
        assertThat(names).extracting(Names::ru).noneMatch(name -> name.matches(".*[іїєґІЇЄҐ].*"));
        assertThat(names).extracting(Names::en).noneMatch(name -> name.matches(".*\\p{IsCyrillic}.*"));
    }

    private static <T, K> Collection<List<T>> groups(List<T> values, Function<T, K> key) {
        return values.stream().collect(Collectors.groupingBy(key)).values();
    }

    private static <T> void distinct(List<T> values, Function<T, Names> name) {
        assertThat(values).extracting(value -> name.apply(value).uk()).doesNotHaveDuplicates();
        assertThat(values).extracting(value -> name.apply(value).en()).doesNotHaveDuplicates();
        assertThat(values).extracting(value -> name.apply(value).ru()).doesNotHaveDuplicates();
    }
}
