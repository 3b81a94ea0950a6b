package org.forecourt.storefront;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.forecourt.search.AdQuery;
import org.forecourt.search.CodeField;
import org.forecourt.search.Filter;
import org.forecourt.search.NumberField;
import org.jspecify.annotations.Nullable;

/** A query, asked about its parts. */
record Asked(AdQuery query) {

    List<String> codes(CodeField field) {
        return filters(Filter.OneOf.class)
                .filter(filter -> filter.field() == field)
                .flatMap(filter -> filter.codes().stream())
                .toList();
    }

    /** The lower limit as text for a field of a form; empty when there is none. */
    String min(NumberField field) {
        Filter.Between range = range(field);
        return text(range == null ? null : range.min());
    }

    String max(NumberField field) {
        Filter.Between range = range(field);
        return text(range == null ? null : range.max());
    }

    boolean isLimited(NumberField field) {
        return range(field) != null;
    }

    String words() {
        return filters(Filter.TextMatch.class)
                .map(Filter.TextMatch::text)
                .findFirst()
                .orElse("");
    }

    boolean withPhotos() {
        return filters(Filter.HasPhotos.class).findAny().isPresent();
    }

    private Filter.@Nullable Between range(NumberField field) {
        return filters(Filter.Between.class)
                .filter(filter -> filter.field() == field)
                .findFirst()
                .orElse(null);
    }

    private <T extends Filter> Stream<T> filters(Class<T> type) {
        return query.filters().stream().filter(type::isInstance).map(type::cast);
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
