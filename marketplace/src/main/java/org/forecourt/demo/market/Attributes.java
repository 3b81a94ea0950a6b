package org.forecourt.demo.market;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Characteristic;
import org.jspecify.annotations.Nullable;

/**
 * The characteristics that only one vehicle type has. Usual values come from the file {@code demo/characteristics.txt}, a row
 * for a body before the row for all bodies; what follows from age or engine is computed.
 */
final class Attributes {

    private static final Set<String> OF_COMBUSTION = Set.of("cylinders", "strokes");
    private static final int[] EURO_SINCE = {1993, 1996, 2001, 2006, 2009, 2014};
    private static final double TOLD = 0.88;

    private final Catalog catalog;
    private final Map<String, ValueChoice> values = new HashMap<>();

    /** What of a vehicle its characteristics follow from. */
    record Subject(String vehicleType, String body, int year, double age, boolean isNew, Engine engine) {}

    Attributes(Catalog catalog) {
        this.catalog = catalog;
        for (String line : Sections.read("characteristics.txt").required("values")) {
            List<String> words = List.of(line.split(" ", 4));
            Characteristic characteristic = catalog.characteristics(words.get(0)).stream()
                    .filter(known -> known.code().equals(words.get(2)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("demo/characteristics.txt: unknown in " + line));
            values.put(key(words.get(0), words.get(1), words.get(2)), new ValueChoice(characteristic, words.get(3)));
        }
    }

    private static String key(String type, String body, String characteristic) {
        return type + "/" + body + "/" + characteristic;
    }

    Map<String, Object> of(Subject subject, Dice dice) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Characteristic characteristic : catalog.characteristics(subject.vehicleType())) {
            Object value = value(subject, characteristic.code(), dice);
            if (value != null && dice.chance(TOLD)) {
                attributes.put(characteristic.code(), value);
            }
        }
        return attributes;
    }

    private @Nullable Object value(Subject subject, String code, Dice dice) {
        return switch (code) {
            case "owners" -> subject.isNew() ? Integer.valueOf(0) : Integer.valueOf(owners(subject.age(), dice));
            case "euro_class" -> subject.engine().engineCc() == null ? null : euroClass(subject.year());
            case "engine_hours" -> subject.engine().fuel() == null ? null : engineHours(subject, dice);
            case "engine_mount" -> subject.engine().fuel() == null ? "no_engine" : usual(subject, code, dice);
            default ->
                OF_COMBUSTION.contains(code) && subject.engine().engineCc() == null ? null : usual(subject, code, dice);
        };
    }

    private @Nullable Object usual(Subject subject, String code, Dice dice) {
        ValueChoice ofBody = values.get(key(subject.vehicleType(), subject.body(), code));
        ValueChoice choice = ofBody != null ? ofBody : values.get(key(subject.vehicleType(), "*", code));
        return choice == null ? null : choice.choose(dice);
    }

    private static int owners(double age, Dice dice) {
        return 1 + (int) Math.min(8, age * dice.between(0.0, 0.32));
    }

    private static String euroClass(int year) {
        int euro = 0;
        while (euro < EURO_SINCE.length && year >= EURO_SINCE[euro]) {
            euro++;
        }
        return "euro_" + euro;
    }

    private static int engineHours(Subject subject, Dice dice) {
        return subject.isNew() ? dice.between(0, 5) : (int) Math.round(subject.age() * 45 * dice.around(0.5)) + 5;
    }

    /** Codes that are computed and therefore need no row in the file. */
    static Set<String> computed() {
        return Set.of("owners", "euro_class", "engine_hours");
    }
}
