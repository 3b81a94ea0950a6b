package org.forecourt.ads;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.forecourt.money.Currency;
import org.forecourt.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The columns that make an {@link AdCard}, and how to read them. */
final class AdRow {

    /** Columns over {@code ad a join account s}. */
    static final String COLUMNS = """
            a.public_id, a.status, a.vehicle_type, a.make, a.model, a.generation, a.year, a.mileage_km,
            a.operating_hours, a.body, a.fuel, a.engine_cc, a.battery_kwh, a.power_hp, a.transmission, a.drive, a.color,
            a.condition, a.price, a.currency, a.city, a.exchange, a.demo_number is not null as demo, a.created_at,
            a.updated_at, s.public_id as seller_id, s.display_name as seller_name, s.seller_type,
            (select json_agg(json_build_object('id', p.public_id, 'view', p.view, 'width', p.width, 'height', p.height,
                                               'color', p.color) order by p.position)
             from photo p
             where p.ad_id = a.id) as photos
            """;

    /** What the public may see; needs the parameter {@code sold_since}. */
    static final String PUBLIC = "(a.status = 'active' or a.status = 'sold' and a.updated_at > :sold_since)";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AdRow() {}

    static AdCard card(ResultSet row) throws SQLException {
        return new AdCard(
                new AdId(row.getString("public_id")),
                AdStatus.of(row.getString("status")),
                row.getString("vehicle_type"),
                row.getString("make"),
                row.getString("model"),
                row.getString("generation"),
                row.getInt("year"),
                integer(row, "mileage_km"),
                integer(row, "operating_hours"),
                row.getString("body"),
                row.getString("fuel"),
                integer(row, "engine_cc"),
                decimal(row, "battery_kwh"),
                integer(row, "power_hp"),
                row.getString("transmission"),
                row.getString("drive"),
                row.getString("color"),
                row.getString("condition"),
                new Money(row.getBigDecimal("price"), Currency.valueOf(row.getString("currency"))),
                row.getString("city"),
                new Seller(row.getString("seller_id"), row.getString("seller_name"), row.getString("seller_type")),
                row.getString("exchange"),
                row.getBoolean("demo"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                photos(row.getString("photos")));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<Photo> photos(@Nullable String json) {
        return json == null ? List.of() : Arrays.asList(JSON.readValue(json, Photo[].class));
    }
}
