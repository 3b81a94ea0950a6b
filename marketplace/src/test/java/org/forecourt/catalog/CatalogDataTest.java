package org.forecourt.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forecourt.platform.ReferenceFolder;
import org.junit.jupiter.api.Test;

/** What the shipped catalogue must be, beyond what the loader refuses. */
class CatalogDataTest {

    private static final CatalogData DATA = new CatalogFiles(ReferenceFolder.builtIn()).read();
    private static final int NEXT_YEAR = 2027;
    private static final Set<String> MOTORISED = Set.of("car", "motorcycle", "truck", "bus");
    private static final Set<String> UNITS = Set.of("cm", "h", "kg", "l", "m", "m3", "pcs");

    @Test
    void there_are_the_eight_vehicle_types_of_the_contract() {
        assertThat(DATA.vehicleTypes())
                .extracting(VehicleType::code)
                .containsExactly("car", "motorcycle", "truck", "bus", "trailer", "special", "agricultural", "boat");
        assertThat(DATA.vehicleTypes())
                .filteredOn(type -> type.usage() == Usage.OPERATING_HOURS)
                .extracting(VehicleType::code)
                .containsExactly("special", "agricultural");
    }

    @Test
    void every_type_has_three_to_eight_characteristics_of_its_own() {
        Map<String, List<String>> codes = DATA.characteristics().stream()
                .collect(Collectors.groupingBy(
                        Characteristic::vehicleType, Collectors.mapping(Characteristic::code, Collectors.toList())));

        assertThat(codes).hasSize(8);
        assertThat(codes.values()).allSatisfy(own -> assertThat(own).hasSizeBetween(3, 8));
        assertThat(codes.get("car")).contains("seats");
        assertThat(codes.get("motorcycle")).contains("class");
        assertThat(codes.get("truck")).contains("payload", "axles");
        assertThat(codes.get("trailer")).contains("axles", "load");
        assertThat(codes.get("special")).contains("attachments");
        assertThat(codes.get("agricultural")).contains("attachments");
        assertThat(codes.get("boat")).contains("length", "hull");
        assertThat(DATA.characteristics())
                .extracting(Characteristic::unit)
                .allSatisfy(
                        unit -> assertThat(unit == null || UNITS.contains(unit)).isTrue());
    }

    @Test
    void the_closed_vocabularies_are_those_of_the_contract() {
        assertThat(words(ChoiceKind.FUEL))
                .containsExactlyInAnyOrder(
                        "petrol", "diesel", "lpg", "cng", "hybrid", "plugin_hybrid", "electric", "hydrogen");
        assertThat(words(ChoiceKind.TRANSMISSION))
                .containsExactlyInAnyOrder("manual", "automatic", "robotic", "variator");
        assertThat(words(ChoiceKind.DRIVE)).containsExactlyInAnyOrder("fwd", "rwd", "awd", "4wd");
        assertThat(words(ChoiceKind.CONDITION)).containsExactlyInAnyOrder("new", "used", "damaged", "for_parts");
        assertThat(words(ChoiceKind.SELLER_TYPE)).containsExactlyInAnyOrder("private", "dealer", "company");
        assertThat(words(ChoiceKind.EXCHANGE)).containsExactlyInAnyOrder("no_exchange", "possible", "only_exchange");
    }

    @Test
    void there_are_at_least_150_makes_and_1500_models() {
        assertThat(DATA.makes()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(DATA.models()).hasSizeGreaterThanOrEqualTo(1500);
    }

    @Test
    void every_type_has_models_some_of_them_popular() {
        for (VehicleType type : DATA.vehicleTypes()) {
            List<Model> models = DATA.models().stream()
                    .filter(model -> model.vehicleType().equals(type.code()))
                    .toList();

            assertThat(models).as(type.code()).hasSizeGreaterThanOrEqualTo(100).anyMatch(Model::popular);
        }
    }

    @Test
    void no_make_and_no_body_is_without_a_model() {
        Set<String> makes = DATA.models().stream().map(Model::make).collect(Collectors.toSet());
        Set<String> bodies = DATA.models().stream()
                .flatMap(model -> model.specification().bodies().stream())
                .collect(Collectors.toSet());

        assertThat(DATA.makes()).extracting(Make::code).containsExactlyInAnyOrderElementsOf(makes);
        assertThat(DATA.bodies()).extracting(Body::code).containsExactlyInAnyOrderElementsOf(bodies);
    }

    @Test
    void a_popular_make_has_its_manufacturer_identifier() {
        Set<String> popular =
                DATA.makes().stream().filter(Make::popular).map(Make::code).collect(Collectors.toSet());

        assertThat(DATA.makes())
                .filteredOn(Make::popular)
                .noneMatch(make -> make.wmi().isEmpty());
        assertThat(popular).hasSizeBetween(20, 80);
    }

    @Test
    void no_model_begins_in_the_future() {
        assertThat(DATA.models()).allMatch(model -> model.yearFrom() <= NEXT_YEAR);
        assertThat(DATA.models()).allMatch(model -> model.yearTo() == null || model.yearTo() <= NEXT_YEAR);
        assertThat(DATA.generations()).allMatch(generation -> generation.yearFrom() <= NEXT_YEAR);
    }

    @Test
    void what_drives_on_its_own_has_power_and_what_feeds_it() {
        assertThat(DATA.models())
                .filteredOn(model -> MOTORISED.contains(model.vehicleType()))
                .allSatisfy(model -> {
                    Specification specification = model.specification();
                    assertThat(specification.fuels()).as(model.toString()).isNotEmpty();
                    assertThat(specification.powerHp()).as(model.toString()).isNotNull();
                    assertThat(specification.transmissions())
                            .as(model.toString())
                            .isNotEmpty();
                });
        assertThat(DATA.models())
                .filteredOn(model -> model.vehicleType().equals("trailer"))
                .allMatch(model -> model.specification().fuels().isEmpty()
                        && model.specification().powerHp() == null);
    }

    @Test
    void what_burns_has_an_engine_and_what_charges_has_a_battery() {
        assertThat(DATA.models()).allSatisfy(model -> {
            Set<String> burnt = new HashSet<>(model.specification().fuels());
            burnt.removeAll(Set.of("electric", "hydrogen"));
            boolean charges = !Collections.disjoint(model.specification().fuels(), Set.of("electric", "plugin_hybrid"));

            assertThat(model.specification().engineCc() != null)
                    .as(model.toString())
                    .isEqualTo(!burnt.isEmpty());
            assertThat(model.specification().batteryKwh() != null)
                    .as(model.toString())
                    .isEqualTo(charges);
        });
    }

    @Test
    void there_are_at_least_14_colours_that_differ() {
        assertThat(DATA.colors()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(DATA.colors()).extracting(Color::hex).doesNotHaveDuplicates();
        assertThat(DATA.colors())
                .extracting(Color::code)
                .contains("white", "black", "silver", "gray", "blue", "red", "green", "beige");
    }

    private static List<String> words(ChoiceKind kind) {
        return DATA.choices().stream()
                .filter(choice -> choice.kind() == kind)
                .map(Choice::code)
                .toList();
    }
}
