package org.forecourt.storefront;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.ads.AdCard;
import org.forecourt.ads.AdDetails;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Characteristic;
import org.forecourt.catalog.ChoiceKind;
import org.forecourt.catalog.Generation;
import org.forecourt.storefront.page.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The characteristics of an ad, in words: those that decide, and all the others. */
@Component
final class AdFacts {

    private final Catalog catalog;
    private final AdWords words;

    AdFacts(Catalog catalog, AdWords words) {
        this.catalog = catalog;
        this.words = words;
    }

    /** What a buyer looks at first, always in this order. */
    List<AdView.Fact> key(AdCard card, Frame frame) {
        var numbers = frame.numbers();
        Facts facts = new Facts(frame);
        facts.add("calendar", "year", String.valueOf(card.year()));
        facts.add("gauge", "mileage", card.mileageKm() == null ? null : numbers.kilometres(card.mileageKm()));
        facts.add("clock", "hours", card.operatingHours() == null ? null : numbers.hours(card.operatingHours()));
        facts.add("fuel", "fuel", choice(ChoiceKind.FUEL, card.fuel(), frame));
        facts.add("engine", "engine", card.engineCc() == null ? null : numbers.displacement(card.engineCc()));
        facts.add("power", "battery", card.batteryKwh() == null ? null : numbers.battery(card.batteryKwh()));
        facts.add("gearbox", "transmission", choice(ChoiceKind.TRANSMISSION, card.transmission(), frame));
        facts.add("power", "power", card.powerHp() == null ? null : numbers.power(card.powerHp()));
        facts.add("drive", "drive", choice(ChoiceKind.DRIVE, card.drive(), frame));
        facts.add("body", "body", card.body() == null ? null : body(card.body(), frame));
        return facts.all;
    }

    /** What the vehicle's type has of its own, and the terms of the offer. */
    List<AdView.Fact> all(AdDetails details, Frame frame) {
        AdCard card = details.card();
        Facts facts = new Facts(frame);
        facts.add("tag", "condition", choice(ChoiceKind.CONDITION, card.condition(), frame));
        addColor(facts, card.color(), frame);
        facts.add("tag", "generation", generation(card));
        for (Characteristic characteristic : catalog.characteristics(card.vehicleType())) {
            Object value = details.attributes().get(characteristic.code());
            if (value != null) {
                facts.addNamed(characteristic.name().in(frame.language()), value(characteristic, value, frame), null);
            }
        }
        facts.add("swap", "exchange", choice(ChoiceKind.EXCHANGE, card.exchange(), frame));
        facts.add("document", "vin", details.vinMasked());
        facts.add("document", "id", card.id().value());
        return facts.all;
    }

    private void addColor(Facts facts, @Nullable String code, Frame frame) {
        if (code != null) {
            catalog.color(code)
                    .ifPresent(color -> facts.addNamed(
                            frame.text("pages.fact.color"), color.name().in(frame.language()), color.hex()));
        }
    }

    private @Nullable String generation(AdCard card) {
        return card.generation() == null
                ? null
                : catalog.generations(card.make(), card.model()).stream()
                        .filter(generation -> generation.code().equals(card.generation()))
                        .map(Generation::name)
                        .findFirst()
                        .orElse(card.generation());
    }

    private static String value(Characteristic characteristic, Object value, Frame frame) {
        return switch (value) {
            case Boolean yes -> frame.text(yes ? "pages.fact.yes" : "pages.fact.no");
            case Number number ->
                frame.numbers()
                        .characteristic(
                                new BigDecimal(number.toString()),
                                characteristic.unit() == null ? "" : characteristic.unit());
            default ->
                characteristic
                        .option(value.toString())
                        .map(option -> option.name().in(frame.language()))
                        .orElse(value.toString());
        };
    }

    private @Nullable String choice(ChoiceKind kind, @Nullable String code, Frame frame) {
        return code == null ? null : words.choice(kind, code, frame.language());
    }

    private String body(String code, Frame frame) {
        return catalog.body(code).map(body -> body.name().in(frame.language())).orElse(code);
    }

    /** Collects what there is and leaves out what there is not. */
    private static final class Facts {

        private final List<AdView.Fact> all = new ArrayList<>();
        private final Frame frame;

        Facts(Frame frame) {
            this.frame = frame;
        }

        void add(String icon, String key, @Nullable String value) {
            if (value != null) {
                all.add(new AdView.Fact(icon, frame.text("pages.fact." + key), value, null));
            }
        }

        void addNamed(String name, String value, @Nullable String hex) {
            all.add(new AdView.Fact("tag", name, value, hex));
        }
    }
}
