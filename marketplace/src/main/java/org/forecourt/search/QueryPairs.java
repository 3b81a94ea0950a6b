package org.forecourt.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.web.Paging;
import org.jspecify.annotations.Nullable;

/** Writes an {@link AdQuery} back as parameters. The same question gives the same text, whoever asked it how. */
final class QueryPairs {

    private final List<QueryPair> pairs = new ArrayList<>();

    private QueryPairs() {}

    static List<QueryPair> of(AdQuery query) {
        QueryPairs written = new QueryPairs();
        for (AdParameters.Slot slot : AdParameters.SLOTS) {
            query.filters().stream()
                    .filter(filter -> AdParameters.slot(filter).equals(slot))
                    .forEach(written::add);
        }
        written.addUnlessDefault("currency", query.currency().name(), AdQuery.DEFAULT_CURRENCY.name());
        written.addUnlessDefault("ordering", query.ordering().code(), Ordering.DEFAULT.code());
        written.addUnlessDefault(
                "page_size", String.valueOf(query.paging().size()), String.valueOf(Paging.DEFAULT_SIZE));
        written.addUnlessDefault("page", String.valueOf(query.paging().page()), "1");
        return List.copyOf(written.pairs);
    }

    private void add(Filter filter) {
        switch (filter) {
            case Filter.OneOf chosen ->
                chosen.codes().forEach(code -> add(chosen.field().parameter(), code));
            case Filter.NoneOf excluded ->
                excluded.codes().forEach(code -> add("not_" + excluded.field().parameter(), code));
            case Filter.Between range -> {
                addLimit(range.field().parameter() + "_min", range.min());
                addLimit(range.field().parameter() + "_max", range.max());
            }
            case Filter.HasPhotos ignored -> add("with_photos", "true");
            case Filter.CreatedSince since ->
                add("created_since", since.moment().toString());
            case Filter.TextMatch match -> add("q", match.text());
        }
    }

    private void addLimit(String name, @Nullable BigDecimal limit) {
        if (limit != null) {
            BigDecimal plain = limit.stripTrailingZeros();
            add(name, (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
        }
    }

    private void addUnlessDefault(String name, String value, String defaultValue) {
        if (!value.equals(defaultValue)) {
            add(name, value);
        }
    }

    private void add(String name, String value) {
        pairs.add(new QueryPair(name, value));
    }
}
