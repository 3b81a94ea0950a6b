package org.forecourt.demo.market;

import java.util.Map;
import java.util.stream.IntStream;

/** Who offers what: many people with one vehicle, few businesses with many, sizes after a power law. */
final class SellerChoice {

    private static final Map<String, Double> PRIVATE_SHARES = Map.of(
            "car", 0.70,
            "motorcycle", 0.82,
            "truck", 0.42,
            "bus", 0.50,
            "trailer", 0.52,
            "special", 0.32,
            "agricultural", 0.38,
            "boat", 0.76);
    private static final Map<String, Double> DEALERS_AMONG_BUSINESSES =
            Map.of("car", 0.93, "motorcycle", 0.9, "boat", 0.8);
    private static final double DEALERS_OTHERWISE = 0.45;
    private static final double TRADERS_AMONG_PRIVATE = 0.12;
    private static final double SLOPE = 0.75;
    private static final int TRADERS = 40_000;
    private static final int DEALERS = 16_000;
    private static final int COMPANIES = 8_000;

    private final Weighted<Integer> traders = ranks(TRADERS);
    private final Weighted<Integer> dealers = ranks(DEALERS);
    private final Weighted<Integer> companies = ranks(COMPANIES);

    private static Weighted<Integer> ranks(int count) {
        return Weighted.byRank(IntStream.range(0, count).boxed().toList(), SLOPE);
    }

    SellerKey choose(String type, long adNumber, Dice dice) {
        if (dice.chance(PRIVATE_SHARES.getOrDefault(type, 0.6))) {
            return dice.chance(TRADERS_AMONG_PRIVATE)
                    ? new SellerKey(SellerKey.Kind.TRADER, traders.pick(dice))
                    : new SellerKey(SellerKey.Kind.OWNER, adNumber);
        }
        return dice.chance(DEALERS_AMONG_BUSINESSES.getOrDefault(type, DEALERS_OTHERWISE))
                ? new SellerKey(SellerKey.Kind.DEALER, dealers.pick(dice))
                : new SellerKey(SellerKey.Kind.COMPANY, companies.pick(dice));
    }
}
