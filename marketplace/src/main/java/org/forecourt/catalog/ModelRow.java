package org.forecourt.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a row of table {@code model} into a model. */
final class ModelRow {

    private ModelRow() {}

    static Model model(ResultSet row, int number) throws SQLException {
        return new Model(
                row.getString("make"),
                row.getString("code"),
                row.getString("vehicle_type"),
                row.getString("name"),
                row.getInt("year_from"),
                row.getObject("year_to", Integer.class),
                row.getBoolean("popular"),
                new Specification(
                        texts(row, "bodies"),
                        texts(row, "fuels"),
                        span(row, "engine_cc"),
                        span(row, "power_hp"),
                        decimalSpan(row, "battery_kwh"),
                        texts(row, "transmissions"),
                        texts(row, "drives"),
                        row.getInt("price_new_usd")));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Span span(ResultSet row, String column) throws SQLException {
        Integer min = row.getObject(column + "_min", Integer.class);
        Integer max = row.getObject(column + "_max", Integer.class);
        return min == null || max == null ? null : new Span(min, max);
    }

    private static @Nullable DecimalSpan decimalSpan(ResultSet row, String column) throws SQLException {
        BigDecimal min = row.getBigDecimal(column + "_min");
        BigDecimal max = row.getBigDecimal(column + "_max");
        return min == null || max == null ? null : new DecimalSpan(min, max);
    }
}
