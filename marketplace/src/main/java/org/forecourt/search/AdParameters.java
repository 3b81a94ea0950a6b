package org.forecourt.search;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.forecourt.money.Currency;
import org.forecourt.web.Paging;
import org.forecourt.web.Parameter;
import org.forecourt.web.ParameterSet;
import org.forecourt.web.ParameterValues;
import org.springframework.stereotype.Component;

/** The one list of what may be asked of ads, on pages and in the API alike, and how it becomes an {@link AdQuery}. */
@Component
public final class AdParameters implements ParameterSet {

    static final int LONGEST_TEXT = 200;
    private static final int FIRST_YEAR = 1900;
    private static final long HIGHEST_PRICE = 1_000_000_000;

    /** The places of filters in a canonical query. */
    enum Slot {
        TEXT,
        VEHICLE_TYPE,
        MAKE,
        MODEL,
        REGION,
        CITY,
        BODY,
        FUEL,
        TRANSMISSION,
        DRIVE,
        COLOR,
        CONDITION,
        SELLER_TYPE,
        EXCHANGE,
        YEAR,
        PRICE,
        MILEAGE,
        ENGINE_CC,
        POWER,
        PHOTOS,
        CREATED
    }

    static final List<Slot> SLOTS = List.of(Slot.values());

    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("brand", "make"),
            Map.entry("manufacturer", "make"),
            Map.entry("type", "vehicle_type"),
            Map.entry("category", "vehicle_type"),
            Map.entry("gearbox", "transmission"),
            Map.entry("fuel_type", "fuel"),
            Map.entry("search", "q"),
            Map.entry("query", "q"),
            Map.entry("text", "q"),
            Map.entry("sort", "ordering"),
            Map.entry("sort_by", "ordering"),
            Map.entry("order_by", "ordering"),
            Map.entry("limit", "page_size"),
            Map.entry("per_page", "page_size"),
            Map.entry("offset", "page"));

    private final KnownCodes codes;
    private final Clock clock;

    AdParameters(KnownCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    static Slot slot(Filter filter) {
        return switch (filter) {
            case Filter.OneOf chosen -> Slot.valueOf(chosen.field().name());
            case Filter.NoneOf excluded -> Slot.valueOf(excluded.field().name());
            case Filter.Between range -> Slot.valueOf(range.field().name());
            case Filter.HasPhotos ignored -> Slot.PHOTOS;
            case Filter.CreatedSince ignored -> Slot.CREATED;
            case Filter.TextMatch ignored -> Slot.TEXT;
        };
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(Paging.parameters());
        all.add(Parameter.oneOf("ordering", Ordering.codes()));
        all.add(Parameter.text("q", LONGEST_TEXT));
        all.add(Parameter.yesNo("with_photos"));
        all.add(Parameter.moment("created_since"));
        for (CodeField field : CodeField.values()) {
            Supplier<Collection<String>> known = () -> codes.of(field);
            all.add(Parameter.codes(field.parameter(), known));
            all.add(Parameter.codes("not_" + field.parameter(), known));
        }
        for (NumberField field : NumberField.values()) {
            all.add(limit(field, "_min"));
            all.add(limit(field, "_max"));
        }
        all.add(currency());
        return List.copyOf(all);
    }

    /** The currency in which prices are meant. */
    public static Parameter currency() {
        return Parameter.oneOf(
                "currency", Arrays.stream(Currency.values()).map(Currency::name).toList());
    }

    @Override
    public List<String> ranges() {
        return Arrays.stream(NumberField.values()).map(NumberField::parameter).toList();
    }

    @Override
    public Map<String, String> synonyms() {
        Map<String, String> synonyms = new HashMap<>(ELSEWHERE);
        for (String range : ranges()) {
            synonyms.put(range + "_from", range + "_min");
            synonyms.put(range + "_to", range + "_max");
            synonyms.put("min_" + range, range + "_min");
            synonyms.put("max_" + range, range + "_max");
        }
        return synonyms;
    }

    private Parameter limit(NumberField field, String side) {
        String name = field.parameter() + side;
        return switch (field) {
            case YEAR ->
                Parameter.whole(
                        name,
                        FIRST_YEAR,
                        LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear() + 1L);
            case PRICE -> Parameter.amount(name, 0, HIGHEST_PRICE);
            case MILEAGE -> Parameter.whole(name, 0, 10_000_000);
            case ENGINE_CC, POWER -> Parameter.whole(name, 0, 100_000);
        };
    }

    /** The question that these parameters ask. */
    public AdQuery query(ParameterValues values) {
        List<Filter> filters = new ArrayList<>();
        values.text("q").map(Filter.TextMatch::new).ifPresent(filters::add);
        for (CodeField field : CodeField.values()) {
            addChoices(values, field, filters);
        }
        for (NumberField field : NumberField.values()) {
            addRange(values, field, filters);
        }
        if (values.isTrue("with_photos")) {
            filters.add(new Filter.HasPhotos());
        }
        values.moment("created_since").map(Filter.CreatedSince::new).ifPresent(filters::add);
        return new AdQuery(
                filters,
                values.text("ordering").map(Ordering::of).orElse(Ordering.DEFAULT),
                values.text("currency").flatMap(Currency::of).orElse(AdQuery.DEFAULT_CURRENCY),
                Paging.of(values));
    }

    private static void addChoices(ParameterValues values, CodeField field, List<Filter> filters) {
        List<String> chosen = values.codes(field.parameter());
        if (!chosen.isEmpty()) {
            filters.add(new Filter.OneOf(field, chosen));
        }
        List<String> excluded = values.codes("not_" + field.parameter());
        if (!excluded.isEmpty()) {
            filters.add(new Filter.NoneOf(field, excluded));
        }
    }

    private static void addRange(ParameterValues values, NumberField field, List<Filter> filters) {
        BigDecimal[] limits = Stream.of("_min", "_max")
                .map(side -> field.parameter() + side)
                .map(name -> field == NumberField.PRICE
                        ? values.amount(name).orElse(null)
                        : values.whole(name).map(BigDecimal::valueOf).orElse(null))
                .toArray(BigDecimal[]::new);
        if (limits[0] != null || limits[1] != null) {
            filters.add(new Filter.Between(field, limits[0], limits[1]));
        }
    }
}
