package org.forecourt.ads;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forecourt.catalog.Catalog;
import org.forecourt.money.Currency;
import org.forecourt.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the one row behind an ad's page is read: nested lists arrive as JSON in the same row. */
@Component
final class AdPage {

    /** Columns over {@code ad a join account s left join ad_counter n}, beside those of {@link AdRow}. */
    static final String COLUMNS = """
            a.language, a.description, a.vin, a.attributes, coalesce(n.views, 0) as views,
            coalesce(n.phone_reveals, 0) as phone_reveals,
            (select json_agg(json_build_object('price', cast(h.price as text), 'currency', h.currency, 'at',
                                               to_char(h.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                             order by h.changed_at, h.id)
             from price_change h
             where h.ad_id = a.id) as price_history,
            (select json_agg(json_build_object('type', c.type, 'value', c.value) order by c.position, c.id)
             from contact c
             where c.account_id = a.account_id
               and c.is_visible) as contacts
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Catalog catalog;

    AdPage(Catalog catalog) {
        this.catalog = catalog;
    }

    AdDetails details(ResultSet row) throws SQLException {
        AdCard card = AdRow.card(row);
        return new AdDetails(
                card,
                row.getString("language"),
                row.getString("description"),
                Masks.vin(row.getString("vin")),
                attributes(card.vehicleType(), row.getString("attributes")),
                new AdCounters(row.getLong("views"), row.getLong("phone_reveals")),
                priceHistory(row.getString("price_history")),
                contacts(row.getString("contacts")));
    }

    /** JSON objects of the database have no order of their own: the reference data's order is the one to show. */
    private Map<String, Object> attributes(String vehicleType, String json) {
        Map<String, Object> stored = JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        Map<String, Object> ordered = new LinkedHashMap<>();
        catalog.characteristics(vehicleType).forEach(characteristic -> {
            Object value = stored.get(characteristic.code());
            if (value != null) {
                ordered.put(characteristic.code(), value);
            }
        });
        return ordered;
    }

    private static List<PricePoint> priceHistory(@Nullable String json) {
        return json == null
                ? List.of()
                : JSON.readValue(json, new TypeReference<List<StoredPrice>>() {}).stream()
                        .map(StoredPrice::point)
                        .toList();
    }

    private static List<ContactMask> contacts(@Nullable String json) {
        return json == null
                ? List.of()
                : JSON.readValue(json, new TypeReference<List<StoredContact>>() {}).stream()
                        .map(contact -> new ContactMask(contact.type(), Masks.contact(contact.type(), contact.value())))
                        .toList();
    }

    private record StoredPrice(String price, String currency, Instant at) {
        PricePoint point() {
            return new PricePoint(new Money(new BigDecimal(price), Currency.valueOf(currency)), at);
        }
    }

    private record StoredContact(String type, String value) {}
}
