package org.forecourt.demo.market;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forecourt.ads.Vehicle;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Color;
import org.forecourt.catalog.Generation;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.catalog.Usage;
import org.forecourt.catalog.VehicleType;
import org.jspecify.annotations.Nullable;

/** Invents single vehicles of a model: year, engine, wear, colour, number, and what they are worth. */
final class Vehicles {

    private static final Set<String> WITH_VIN = Set.of("car", "motorcycle", "truck", "bus", "trailer");
    private static final double VIN_TOLD = 0.8;

    private final long seed;
    private final Catalog catalog;
    private final int thisYear;
    private final Paints paints;
    private final Attributes attributes;

    /** A vehicle with what is known about it beside its data. */
    record Found(Vehicle vehicle, Model model, Color color, long priceUsd) {}

    private record Parts(Model model, Life life, String body, Engine engine, Wear wear, Color color) {}

    Vehicles(long seed, Catalog catalog, int thisYear) {
        this.seed = seed;
        this.catalog = catalog;
        this.thisYear = thisYear;
        this.paints = new Paints(catalog, Sections.read("liveries.txt"));
        this.attributes = new Attributes(catalog);
    }

    Found choose(long number, Model model, SellerKey seller, Dice dice) {
        Life life = Life.of(model, thisYear, seller.kind().isBusiness(), Showcase.has(number), dice);
        String body = body(model, number, dice);
        Engine engine = Engines.choose(model, life.year(), dice);
        Wear wear = wear(model, body, life, dice);
        Color color = paints.choose(model.vehicleType(), model.make(), dice);
        Parts parts = new Parts(model, life, body, engine, wear, color);
        long price = PriceTag.usd(model, life, wear, engine, dice);
        return new Found(vehicle(parts, number, dice), model, color, price);
    }

    /** Models list their usual body first. */
    private String body(Model model, long number, Dice dice) {
        List<String> bodies = model.specification().bodies();
        if (Showcase.has(number) && bodies.contains(Showcase.item(number).body())) {
            return Showcase.item(number).body();
        }
        if (bodies.isEmpty()) {
            return catalog.bodies(model.vehicleType()).getFirst().code();
        }
        return Weighted.byRank(bodies, 1).pick(dice);
    }

    private Wear wear(Model model, String body, Life life, Dice dice) {
        Usage usage =
                catalog.vehicleType(model.vehicleType()).map(VehicleType::usage).orElse(Usage.NONE);
        return life.isNew() ? Wear.ofNew(usage, dice) : Wear.of(model.vehicleType(), body, usage, life.age(), dice);
    }

    private Vehicle vehicle(Parts parts, long number, Dice dice) {
        Model model = parts.model();
        Life life = parts.life();
        Engine engine = parts.engine();
        return new Vehicle(
                model.vehicleType(),
                model.make(),
                model.code(),
                generation(model, life.year()),
                life.year(),
                parts.wear().mileageKm(),
                parts.wear().operatingHours(),
                parts.body(),
                engine.fuel(),
                engine.engineCc(),
                engine.batteryKwh(),
                engine.powerHp(),
                engine.transmission(),
                engine.drive(),
                parts.color().code(),
                life.condition(),
                vin(model, life.year(), number, dice),
                own(parts, dice));
    }

    private @Nullable String generation(Model model, int year) {
        return catalog.generations(model.make(), model.code()).stream()
                .filter(generation ->
                        year >= generation.yearFrom() && (generation.yearTo() == null || year <= generation.yearTo()))
                .map(Generation::code)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String vin(Model model, int year, long number, Dice dice) {
        if (!WITH_VIN.contains(model.vehicleType()) || !dice.chance(VIN_TOLD)) {
            return null;
        }
        List<String> prefixes = catalog.make(model.make()).map(Make::wmi).orElse(List.of());
        return Vins.of(prefixes, model.code(), year, seed, number);
    }

    private Map<String, Object> own(Parts parts, Dice dice) {
        Life life = parts.life();
        return attributes.of(
                new Attributes.Subject(
                        parts.model().vehicleType(),
                        parts.body(),
                        life.year(),
                        life.age(),
                        life.isNew(),
                        parts.engine()),
                dice);
    }
}
