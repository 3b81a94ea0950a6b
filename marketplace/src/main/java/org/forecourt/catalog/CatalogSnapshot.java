package org.forecourt.catalog;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The catalogue with every index that questions need. */
record CatalogSnapshot(
        CatalogData data,
        Map<String, VehicleType> vehicleTypes,
        Map<String, List<Characteristic>> characteristicsOfType,
        Map<String, Body> bodies,
        Map<String, List<Body>> bodiesOfType,
        Map<ChoiceKind, List<Choice>> choicesOfKind,
        Map<String, Color> colors,
        Map<String, Make> makes,
        Map<String, List<Make>> makesOfType,
        Map<ModelKey, Model> models,
        Map<String, List<Model>> modelsOfMake,
        Set<String> modelCodes,
        Map<ModelKey, List<Generation>> generationsOfModel) {

    static CatalogSnapshot of(CatalogData data) {
        return new CatalogSnapshot(
                data,
                by(data.vehicleTypes(), VehicleType::code),
                grouped(data.characteristics(), Characteristic::vehicleType),
                by(data.bodies(), Body::code),
                grouped(data.bodies(), Body::vehicleType),
                grouped(data.choices(), Choice::kind),
                by(data.colors(), Color::code),
                by(data.makes(), Make::code),
                makesOfType(data),
                by(data.models(), ModelKey::of),
                grouped(data.models(), Model::make),
                data.models().stream().map(Model::code).collect(toUnmodifiableSet()),
                grouped(data.generations(), ModelKey::of));
    }

    private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
        return values.stream().collect(toUnmodifiableMap(key, Function.identity()));
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> values, Function<V, K> key) {
        return values.stream().collect(collectingAndThen(groupingBy(key, toUnmodifiableList()), Map::copyOf));
    }

    private static Map<String, List<Make>> makesOfType(CatalogData data) {
        Map<String, Set<String>> makesWithModels = data.models().stream()
                .collect(groupingBy(Model::vehicleType, mapping(Model::make, toUnmodifiableSet())));
        return data.vehicleTypes().stream()
                .map(VehicleType::code)
                .collect(toUnmodifiableMap(
                        Function.identity(),
                        type -> data.makes().stream()
                                .filter(make -> makesWithModels
                                        .getOrDefault(type, Set.of())
                                        .contains(make.code()))
                                .toList()));
    }
}
