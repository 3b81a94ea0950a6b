package org.forecourt.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.forecourt.platform.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the catalogue's tables, one statement each. */
@Component
final class CatalogTables {

    private final JdbcClient database;

    CatalogTables(JdbcClient database) {
        this.database = database;
    }

    CatalogData read() {
        return new CatalogData(
                vehicleTypes(), characteristics(), bodies(), choices(), colors(), makes(), models(), generations());
    }

    private List<VehicleType> vehicleTypes() {
        return database.sql("""
                        select code, usage, name_uk, name_en, name_ru, plural_uk, plural_en, plural_ru
                        from vehicle_type
                        order by position, code
                        """)
                .query((row, number) -> new VehicleType(
                        row.getString("code"),
                        Usage.valueOf(constant(row, "usage")),
                        names(row, "name"),
                        names(row, "plural")))
                .list();
    }

    private List<Characteristic> characteristics() {
        Map<List<String>, List<OptionRow>> options = options().stream()
                .collect(Collectors.groupingBy(option -> List.of(option.vehicleType, option.characteristic)));
        return database.sql("""
                        select c.vehicle_type, c.code, c.kind, c.unit, c.min_value, c.max_value,
                          c.name_uk, c.name_en, c.name_ru
                        from characteristic c
                        join vehicle_type t on t.code = c.vehicle_type
                        order by t.position, c.position, c.code
                        """)
                .query((row, number) -> characteristic(row, options))
                .list();
    }

    private record OptionRow(String vehicleType, String characteristic, Characteristic.Option option) {}

    private List<OptionRow> options() {
        return database.sql("""
                        select vehicle_type, characteristic, code, name_uk, name_en, name_ru
                        from characteristic_option
                        order by vehicle_type, characteristic, position, code
                        """)
                .query((row, number) -> new OptionRow(
                        row.getString("vehicle_type"),
                        row.getString("characteristic"),
                        new Characteristic.Option(row.getString("code"), names(row, "name"))))
                .list();
    }

    private static Characteristic characteristic(ResultSet row, Map<List<String>, List<OptionRow>> options)
            throws SQLException {
        List<String> key = List.of(row.getString("vehicle_type"), row.getString("code"));
        return new Characteristic(
                row.getString("vehicle_type"),
                row.getString("code"),
                Characteristic.Kind.valueOf(constant(row, "kind")),
                row.getString("unit"),
                row.getBigDecimal("min_value"),
                row.getBigDecimal("max_value"),
                names(row, "name"),
                options.getOrDefault(key, List.of()).stream()
                        .map(OptionRow::option)
                        .toList());
    }

    private List<Body> bodies() {
        return database.sql("""
                        select b.code, b.vehicle_type, b.name_uk, b.name_en, b.name_ru
                        from body b
                        join vehicle_type t on t.code = b.vehicle_type
                        order by t.position, b.position, b.code
                        """)
                .query((row, number) ->
                        new Body(row.getString("code"), row.getString("vehicle_type"), names(row, "name")))
                .list();
    }

    private List<Choice> choices() {
        return database.sql("select kind, code, name_uk, name_en, name_ru from choice order by kind, position, code")
                .query((row, number) -> new Choice(
                        ChoiceKind.valueOf(constant(row, "kind")), row.getString("code"), names(row, "name")))
                .list();
    }

    private List<Color> colors() {
        return database.sql("select code, hex, name_uk, name_en, name_ru from color order by position, code")
                .query((row, number) -> new Color(row.getString("code"), row.getString("hex"), names(row, "name")))
                .list();
    }

    private List<Make> makes() {
        return database.sql("select code, name, country, popular, wmi from make order by position, code")
                .query((row, number) -> new Make(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("country"),
                        row.getBoolean("popular"),
                        ModelRow.texts(row, "wmi")))
                .list();
    }

    private List<Model> models() {
        return database.sql("""
                        select m.make, m.code, m.vehicle_type, m.name, m.year_from, m.year_to, m.popular,
                          m.bodies, m.fuels, m.engine_cc_min, m.engine_cc_max, m.power_hp_min, m.power_hp_max,
                          m.battery_kwh_min, m.battery_kwh_max, m.transmissions, m.drives, m.price_new_usd
                        from model m
                        join vehicle_type t on t.code = m.vehicle_type
                        order by t.position, m.position, m.make, m.code
                        """).query(ModelRow::model).list();
    }

    private List<Generation> generations() {
        return database.sql("""
                        select make, model, code, name, year_from, year_to
                        from generation
                        order by position, make, model, code
                        """)
                .query((row, number) -> new Generation(
                        row.getString("make"),
                        row.getString("model"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("year_from"),
                        row.getObject("year_to", Integer.class)))
                .list();
    }

    private static Names names(ResultSet row, String first) throws SQLException {
        return new Names(row.getString(first + "_uk"), row.getString(first + "_en"), row.getString(first + "_ru"));
    }

    private static String constant(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
