package org.forecourt.search;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.places.City;
import org.forecourt.places.Places;
import org.forecourt.platform.Where;
import org.jspecify.annotations.Nullable;

/** Turns filters into conditions over {@code ad a join account s}. */
final class SqlConditions {

    private final Catalog catalog;
    private final Places places;
    private final Where where = new Where().and("a.status = 'active'");
    private int number;

    SqlConditions(Catalog catalog, Places places) {
        this.catalog = catalog;
        this.places = places;
    }

    Where of(List<Filter> filters) {
        filters.forEach(this::add);
        return where;
    }

    private void add(Filter filter) {
        switch (filter) {
            case Filter.OneOf chosen -> {
                String name = next();
                where.and(
                        column(chosen.field()) + " = any(:" + name + ")", name, codes(chosen.field(), chosen.codes()));
            }
            case Filter.NoneOf excluded -> addExclusion(excluded);
            case Filter.Between range -> {
                addLimit(range.field(), ">=", range.min());
                addLimit(range.field(), "<=", range.max());
            }
            case Filter.HasPhotos ignored -> where.and("a.photo_count > 0");
            case Filter.CreatedSince since -> {
                String name = next();
                where.and("a.created_at >= :" + name, name, since.moment().atOffset(ZoneOffset.UTC));
            }
            case Filter.TextMatch match -> {
                for (String word : match.text().strip().split("\\s+")) {
                    addWord(word);
                }
            }
        }
    }

    private void addExclusion(Filter.NoneOf excluded) {
        String name = next();
        String column = column(excluded.field());
        where.and(
                "(" + column + " is null or " + column + " <> all(:" + name + "))",
                name,
                codes(excluded.field(), excluded.codes()));
    }

    private void addLimit(NumberField field, String comparison, @Nullable BigDecimal limit) {
        if (limit != null) {
            String name = next();
            where.and(expression(field) + " " + comparison + " :" + name, name, limit);
        }
    }

    /** Names of makes and models are known in memory; only the description is searched in the database. */
    private void addWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String makes = next();
        String models = next();
        String year = next();
        String text = next();
        where.and(
                        "(a.make = any(:" + makes + ") or a.make || '/' || a.model = any(:" + models + ") or a.year = :"
                                + year + " or lower(a.description collate \"pg_c_utf8\") like :" + text + ")",
                        makes,
                        catalog.makes().stream()
                                .filter(make -> contains(make.name(), lower))
                                .map(Make::code)
                                .toArray(String[]::new))
                .with(
                        models,
                        catalog.models().stream()
                                .filter(model -> contains(model.name(), lower))
                                .map(model -> model.make() + "/" + model.code())
                                .toArray(String[]::new))
                .with(year, lower.matches("[0-9]{4}") ? Integer.parseInt(lower) : -1)
                .with(text, "%" + lower.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static boolean contains(String name, String lower) {
        return name.toLowerCase(Locale.ROOT).contains(lower);
    }

    /** An ad knows its city; a region is the cities in it. */
    private String[] codes(CodeField field, List<String> codes) {
        if (field != CodeField.REGION) {
            return codes.toArray(String[]::new);
        }
        return codes.stream()
                .flatMap(region -> places.cities(region).stream())
                .map(City::code)
                .toArray(String[]::new);
    }

    private static String column(CodeField field) {
        return switch (field) {
            case VEHICLE_TYPE -> "a.vehicle_type";
            case MAKE -> "a.make";
            case MODEL -> "a.model";
            case REGION, CITY -> "a.city";
            case BODY -> "a.body";
            case FUEL -> "a.fuel";
            case TRANSMISSION -> "a.transmission";
            case DRIVE -> "a.drive";
            case COLOR -> "a.color";
            case CONDITION -> "a.condition";
            case SELLER_TYPE -> "s.seller_type";
            case EXCHANGE -> "a.exchange";
        };
    }

    private static String expression(NumberField field) {
        return switch (field) {
            case YEAR -> "a.year";
            case PRICE -> PriceSql.SHOWN_PRICE;
            case MILEAGE -> "a.mileage_km";
            case ENGINE_CC -> "a.engine_cc";
            case POWER -> "a.power_hp";
        };
    }

    private String next() {
        return "p" + number++;
    }
}
