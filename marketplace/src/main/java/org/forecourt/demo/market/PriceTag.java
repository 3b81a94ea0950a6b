package org.forecourt.demo.market;

import java.util.Map;
import org.forecourt.catalog.Model;
import org.forecourt.money.Currency;
import org.forecourt.money.Money;
import org.forecourt.money.Rates;

/** What sellers ask: a list price that age, wear, engine and condition bring down, noise, and the odd strange one. */
final class PriceTag {

    /** Yearly loss and the share of the list price that stays for ever, by vehicle type. */
    private record Loss(double yearly, double floor) {}

    private static final Map<String, Loss> LOSSES = Map.of(
            "car", new Loss(0.125, 0.055),
            "motorcycle", new Loss(0.105, 0.10),
            "truck", new Loss(0.125, 0.07),
            "bus", new Loss(0.125, 0.06),
            "trailer", new Loss(0.085, 0.10),
            "special", new Loss(0.085, 0.09),
            "agricultural", new Loss(0.080, 0.10),
            "boat", new Loss(0.065, 0.12));
    private static final Map<String, Double> CONDITIONS =
            Map.of("new", 1.0, "used", 0.92, "damaged", 0.5, "for_parts", 0.22);
    private static final double NOISE = 0.10;
    private static final double NOISE_OF_NEW = 0.03;
    private static final double STRANGE = 0.01;
    private static final double WEAR_WEIGHT = -0.16;
    private static final long LEAST_USD = 120;
    private static final long SMALL_USD = 3_000;

    private final Rates rates;

    PriceTag(Rates rates) {
        this.rates = rates;
    }

    /** Whole dollars before the seller chooses a currency and rounds. */
    static long usd(Model model, Life life, Wear wear, Engine engine, Dice dice) {
        Loss loss = LOSSES.getOrDefault(model.vehicleType(), new Loss(0.1, 0.1));
        double age = life.isNew() ? 0 : life.age();
        double left = loss.floor() + (1 - loss.floor()) * Math.exp(-loss.yearly() * age);
        double worn = Math.clamp(Math.pow(wear.ratio(), WEAR_WEIGHT), 0.75, 1.3);
        double equipped = 0.82 + 0.36 * engine.strength();
        double damage = CONDITIONS.getOrDefault(life.condition(), 1.0);
        double noise = dice.around(life.isNew() ? NOISE_OF_NEW : NOISE);
        double share = left * worn * equipped * damage * noise * strangeness(dice);
        return Math.max(LEAST_USD, Math.round(model.specification().priceNewUsd() * share));
    }

    private static double strangeness(Dice dice) {
        if (!dice.chance(STRANGE)) {
            return 1;
        }
        return dice.chance(0.5) ? dice.between(0.3, 0.55) : dice.between(1.9, 3.2);
    }

    /** The amount as a seller would write it. */
    Money asked(long usd, Dice dice) {
        Currency currency = currency(usd, dice);
        long amount =
                rates.convert(Money.of(usd, Currency.USD), currency).amount().longValueExact();
        long step = step(amount);
        long rounded = Math.max(step, Math.round(amount / (double) step) * step);
        boolean charming = rounded > 20 * step && dice.chance(0.25);
        return Money.of(charming ? rounded - step / 10 : rounded, currency);
    }

    private static Currency currency(long usd, Dice dice) {
        double hryvnias = usd < SMALL_USD ? 0.4 : 0.1;
        if (dice.chance(hryvnias)) {
            return Currency.UAH;
        }
        return dice.chance(0.09) ? Currency.EUR : Currency.USD;
    }

    private static long step(long amount) {
        long step = 10;
        while (amount / step >= 200) {
            step *= amount / step >= 1_000 ? 10 : 5;
        }
        return step;
    }
}
