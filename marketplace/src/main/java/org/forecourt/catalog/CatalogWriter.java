package org.forecourt.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.forecourt.platform.Names;
import org.forecourt.platform.Upsert;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes a catalogue into the tables; the position of a row is its place in the list. */
final class CatalogWriter {

    private static final String NAME = "name_uk,name_en,name_ru";
    private static final Upsert TYPES =
            Upsert.into("vehicle_type", "code", "position,usage," + NAME + ",plural_uk,plural_en,plural_ru");
    private static final Upsert CHARACTERISTICS =
            Upsert.into("characteristic", "vehicle_type,code", "position,kind,unit,min_value,max_value," + NAME);
    private static final Upsert OPTIONS =
            Upsert.into("characteristic_option", "vehicle_type,characteristic,code", "position," + NAME);
    private static final Upsert BODIES = Upsert.into("body", "code", "position,vehicle_type," + NAME);
    private static final Upsert CHOICES = Upsert.into("choice", "kind,code", "position," + NAME);
    private static final Upsert COLORS = Upsert.into("color", "code", "position,hex," + NAME);
    private static final Upsert MAKES = Upsert.into("make", "code", "position,name,country,popular,wmi");
    private static final Upsert MODELS = Upsert.into(
            "model",
            "make,code",
            "position,vehicle_type,name,year_from,year_to,popular,bodies,fuels,engine_cc_min,engine_cc_max,"
                    + "power_hp_min,power_hp_max,battery_kwh_min,battery_kwh_max,transmissions,drives,price_new_usd");
    private static final Upsert GENERATIONS =
            Upsert.into("generation", "make,model,code", "position,name,year_from,year_to");

    private final JdbcOperations database;

    CatalogWriter(JdbcOperations database) {
        this.database = database;
    }

    void write(CatalogData data) {
        write(
                TYPES,
                data.vehicleTypes(),
                (position, type) -> row(type.code(), position, type.usage().code(), type.name(), type.plural()));
        write(CHARACTERISTICS, data.characteristics(), CatalogWriter::characteristic);
        data.characteristics().forEach(this::writeOptions);
        write(BODIES, data.bodies(), (position, body) -> row(body.code(), position, body.vehicleType(), body.name()));
        write(
                CHOICES,
                data.choices(),
                (position, choice) -> row(choice.kind().code(), choice.code(), position, choice.name()));
        write(COLORS, data.colors(), (position, color) -> row(color.code(), position, color.hex(), color.name()));
        write(
                MAKES,
                data.makes(),
                (position, make) ->
                        row(make.code(), position, make.name(), make.country(), make.popular(), make.wmi()));
        write(MODELS, data.models(), CatalogWriter::model);
        write(
                GENERATIONS,
                data.generations(),
                (position, generation) -> row(
                        generation.make(),
                        generation.model(),
                        generation.code(),
                        position,
                        generation.name(),
                        generation.yearFrom(),
                        generation.yearTo()));
    }

    private <T> void write(Upsert table, List<T> values, BiFunction<Integer, T, Object[]> row) {
        List<Object[]> rows = new ArrayList<>();
        values.forEach(value -> rows.add(row.apply(rows.size() + 1, value)));
        table.write(database, rows);
    }

    private void writeOptions(Characteristic characteristic) {
        write(
                OPTIONS,
                characteristic.options(),
                (position, option) -> row(
                        characteristic.vehicleType(), characteristic.code(), option.code(), position, option.name()));
    }

    private static Object[] characteristic(int position, Characteristic characteristic) {
        return row(
                characteristic.vehicleType(),
                characteristic.code(),
                position,
                characteristic.kind().code(),
                characteristic.unit(),
                characteristic.min(),
                characteristic.max(),
                characteristic.name());
    }

    private static Object[] model(int position, Model model) {
        Specification specification = model.specification();
        Span engine = specification.engineCc();
        Span power = specification.powerHp();
        DecimalSpan battery = specification.batteryKwh();
        return row(
                model.make(),
                model.code(),
                position,
                model.vehicleType(),
                model.name(),
                model.yearFrom(),
                model.yearTo(),
                model.popular(),
                specification.bodies(),
                specification.fuels(),
                engine == null ? null : engine.min(),
                engine == null ? null : engine.max(),
                power == null ? null : power.min(),
                power == null ? null : power.max(),
                battery == null ? null : battery.min(),
                battery == null ? null : battery.max(),
                specification.transmissions(),
                specification.drives(),
                specification.priceNewUsd());
    }

    /** The cells of a row: names become three, a list becomes an array. */
    private static Object[] row(@Nullable Object... values) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object value : values) {
            switch (value) {
                case Names names -> cells.addAll(List.of(names.uk(), names.en(), names.ru()));
                case List<?> codes -> cells.add(codes.toArray(String[]::new));
                case null -> cells.add(null);
                default -> cells.add(value);
            }
        }
        return cells.toArray();
    }
}
