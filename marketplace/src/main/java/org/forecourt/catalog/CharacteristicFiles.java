package org.forecourt.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.ReferenceRow;
import org.jspecify.annotations.Nullable;

/** Reads and checks {@code characteristics.csv} together with {@code characteristic_options.csv}. */
final class CharacteristicFiles {

    private static final Map<String, Characteristic.Kind> KINDS =
            Stream.of(Characteristic.Kind.values()).collect(Collectors.toMap(kind -> kind.code(), Function.identity()));
    private static final String LOWEST = "-1000000";
    private static final String HIGHEST = "10000000";

    private final ReferenceFolder folder;
    private final Set<String> types;

    CharacteristicFiles(ReferenceFolder folder, Set<String> types) {
        this.folder = folder;
        this.types = types;
    }

    private record Key(String vehicleType, String code) {}

    private record OptionRow(ReferenceRow row, Key owner, Characteristic.Option option) {}

    List<Characteristic> read() {
        Map<Key, Map<String, OptionRow>> options = options();
        Set<String> seen = new HashSet<>();
        List<Characteristic> characteristics = new ArrayList<>();
        for (ReferenceRow row : folder.rows(
                "characteristics.csv",
                "vehicle_type",
                "code",
                "kind",
                "unit",
                "min",
                "max",
                "choices",
                "name_uk",
                "name_en",
                "name_ru")) {
            Key key = new Key(row.known("vehicle_type", types, "vehicle type"), row.code("code"));
            row.once(seen, "code", key.vehicleType + " " + key.code);
            @Nullable Map<String, OptionRow> own = options.remove(key);
            characteristics.add(characteristic(row, key, own == null ? Map.of() : own));
        }
        options.values().stream()
                .flatMap(own -> own.values().stream())
                .findFirst()
                .ifPresent(orphan -> {
                    throw orphan.row.invalid(
                            "characteristic", "a characteristic of this vehicle type that is a choice");
                });
        return characteristics;
    }

    private Map<Key, Map<String, OptionRow>> options() {
        Map<Key, Map<String, OptionRow>> options = new HashMap<>();
        for (ReferenceRow row : folder.rows(
                "characteristic_options.csv",
                "vehicle_type",
                "characteristic",
                "code",
                "name_uk",
                "name_en",
                "name_ru")) {
            Key owner = new Key(row.known("vehicle_type", types, "vehicle type"), row.code("characteristic"));
            Characteristic.Option option = new Characteristic.Option(row.code("code"), row.names("name"));
            OptionRow before = options.computeIfAbsent(owner, key -> new HashMap<>())
                    .put(option.code(), new OptionRow(row, owner, option));
            if (before != null) {
                throw row.invalid("code", "an option that occurs once");
            }
        }
        return options;
    }

    private static Characteristic characteristic(ReferenceRow row, Key key, Map<String, OptionRow> options) {
        Characteristic.Kind kind = row.oneOf("kind", KINDS);
        List<String> choices = row.list("choices");
        if (choices.isEmpty() == (kind == Characteristic.Kind.CHOICE)) {
            throw row.invalid("choices", "option codes exactly when the kind is choice");
        }
        if (!Set.copyOf(choices).equals(options.keySet())) {
            throw row.invalid("choices", "exactly the options that characteristic_options.csv names");
        }
        return new Characteristic(
                key.vehicleType,
                key.code,
                kind,
                row.isEmpty("unit") ? null : row.code("unit"),
                bound(row, "min", kind),
                bound(row, "max", kind),
                row.names("name"),
                choices.stream()
                        .map(code -> Objects.requireNonNull(options.get(code)).option)
                        .toList());
    }

    private static @Nullable BigDecimal bound(ReferenceRow row, String column, Characteristic.Kind kind) {
        boolean isNumber = kind == Characteristic.Kind.INTEGER || kind == Characteristic.Kind.DECIMAL;
        if (!isNumber) {
            if (!row.isEmpty(column)) {
                throw row.invalid(column, "an empty cell, because the kind is not a number");
            }
            return null;
        }
        String lowest =
                column.equals("max") ? row.decimal("min", LOWEST, HIGHEST).toPlainString() : LOWEST;
        return row.decimal(column, lowest, HIGHEST);
    }
}
