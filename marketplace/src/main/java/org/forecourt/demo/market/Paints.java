package org.forecourt.demo.market;

import java.util.List;
import java.util.Map;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Color;

/** Colours as they are met: mostly none on the road, and the maker's own on machines. */
final class Paints {

    private static final Map<String, Double> ON_THE_ROAD = Map.ofEntries(
            Map.entry("black", 0.22),
            Map.entry("white", 0.19),
            Map.entry("gray", 0.18),
            Map.entry("silver", 0.13),
            Map.entry("blue", 0.10),
            Map.entry("red", 0.07),
            Map.entry("green", 0.03),
            Map.entry("brown", 0.02),
            Map.entry("beige", 0.015),
            Map.entry("burgundy", 0.012),
            Map.entry("light_blue", 0.012));
    private static final Map<String, Double> LOADS = Map.of(
            "white", 0.45, "blue", 0.14, "red", 0.11, "gray", 0.1, "silver", 0.07, "yellow", 0.04, "orange", 0.04);
    private static final Map<String, Double> ON_WATER = Map.of("white", 0.62, "gray", 0.16, "blue", 0.1, "black", 0.06);
    private static final Map<String, Double> ON_SITE = Map.of("yellow", 0.6, "orange", 0.2, "red", 0.08, "white", 0.05);
    private static final Map<String, Double> IN_FIELDS =
            Map.of("green", 0.34, "red", 0.24, "blue", 0.22, "yellow", 0.08);
    private static final double RARE = 0.004;
    private static final double OWN_COLOR = 0.92;

    private final Map<String, Color> colors;
    private final Map<String, Weighted<Color>> byType;
    private final Map<String, String> liveries;

    Paints(Catalog catalog, Sections liveries) {
        List<Color> all = catalog.colors();
        this.colors = all.stream().collect(java.util.stream.Collectors.toMap(Color::code, color -> color));
        this.byType = Map.of(
                "car", weighted(all, ON_THE_ROAD),
                "motorcycle", weighted(all, ON_THE_ROAD),
                "truck", weighted(all, LOADS),
                "bus", weighted(all, LOADS),
                "trailer", weighted(all, LOADS),
                "boat", weighted(all, ON_WATER),
                "special", weighted(all, ON_SITE),
                "agricultural", weighted(all, IN_FIELDS));
        this.liveries = liveries.pairs("liveries");
    }

    private static Weighted<Color> weighted(List<Color> all, Map<String, Double> weights) {
        return Weighted.of(all, color -> weights.getOrDefault(color.code(), RARE));
    }

    Color choose(String type, String make, Dice dice) {
        Color own = colors.get(liveries.getOrDefault(type + "/" + make, ""));
        if (own != null && dice.chance(OWN_COLOR)) {
            return own;
        }
        Weighted<Color> usual = byType.get(type);
        if (usual == null) {
            throw new IllegalArgumentException("no colours for " + type);
        }
        return usual.pick(dice);
    }
}
