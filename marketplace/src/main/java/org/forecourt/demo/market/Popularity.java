package org.forecourt.demo.market;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Model;

/** How often a vehicle type, and within it a model, is offered. */
final class Popularity {

    private static final Map<String, Double> SHARES = Map.of(
            "car", 0.72,
            "truck", 0.06,
            "motorcycle", 0.06,
            "agricultural", 0.045,
            "trailer", 0.04,
            "special", 0.035,
            "bus", 0.025,
            "boat", 0.015);
    private static final double ZIPF_SLOPE = 1.0;

    private final Weighted<String> types;
    private final Map<String, Weighted<Model>> models;
    private final Map<String, List<Model>> ranked;

    Popularity(Catalog catalog, int thisYear) {
        Map<String, Boolean> popularMakes =
                catalog.makes().stream().collect(Collectors.toMap(make -> make.code(), make -> make.popular()));
        this.ranked = catalog.models().stream()
                .filter(model -> model.yearFrom() <= thisYear)
                .sorted(byRank(popularMakes))
                .collect(Collectors.groupingBy(Model::vehicleType));
        this.models = ranked.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, type -> Weighted.byRank(type.getValue(), ZIPF_SLOPE)));
        this.types = Weighted.of(ranked.keySet().stream().sorted().toList(), type -> SHARES.getOrDefault(type, 0.01));
    }

    /** Popular models of popular makes first; within a group the order is arbitrary but fixed. */
    private static Comparator<Model> byRank(Map<String, Boolean> popularMakes) {
        return Comparator.comparing((Model model) -> !model.popular())
                .thenComparing(model -> !popularMakes.getOrDefault(model.make(), false))
                .thenComparing(model -> model.yearTo() != null)
                .thenComparing(
                        model -> Dice.hash(model.make().hashCode(), model.code().hashCode()))
                .thenComparing(Model::make)
                .thenComparing(Model::code);
    }

    String type(Dice dice) {
        return types.pick(dice);
    }

    Model model(String type, Dice dice) {
        Weighted<Model> ofType = models.get(type);
        if (ofType == null) {
            throw new IllegalArgumentException("the catalogue has no models of " + type);
        }
        return ofType.pick(dice);
    }

    /** The best known models with this body, or of the type when none has it. */
    List<Model> bestKnown(String type, String body) {
        List<Model> ofType = ranked.getOrDefault(type, List.of());
        List<Model> fitting = ofType.stream()
                .filter(model -> model.specification().bodies().contains(body))
                .toList();
        return fitting.isEmpty() ? ofType : fitting;
    }

    boolean knows(String type) {
        return ranked.containsKey(type);
    }
}
