package org.forecourt.storefront;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forecourt.money.Money;
import org.forecourt.search.AdQuery;
import org.forecourt.search.CodeField;
import org.forecourt.search.QueryPair;
import org.forecourt.storefront.page.Frame;
import org.springframework.stereotype.Component;

/** Puts each active filter into words. */
@Component
final class Chips {

    private static final Set<String> NOT_FILTERS = Set.of("currency", "ordering", "page_size", "page");

    private final CodeWords words;

    Chips(CodeWords words) {
        this.words = words;
    }

    /** The parameters of a query that narrow it. */
    List<QueryPair> filters(AdQuery query) {
        return query.pairs().stream()
                .filter(pair -> !NOT_FILTERS.contains(pair.name()))
                .toList();
    }

    String text(QueryPair pair, AdQuery query, Frame frame) {
        boolean excluded = pair.name().startsWith("not_");
        String name = excluded ? pair.name().substring("not_".length()) : pair.name();
        Optional<CodeField> field = Arrays.stream(CodeField.values())
                .filter(candidate -> candidate.parameter().equals(name))
                .findFirst();
        if (field.isPresent()) {
            String value =
                    words.name(field.get(), pair.value(), new Asked(query).codes(CodeField.MAKE), frame.language());
            return excluded ? frame.text("pages.chip.not", value) : value;
        }
        return frame.text("pages.chip." + pair.name(), value(pair, query, frame));
    }

    private static String value(QueryPair pair, AdQuery query, Frame frame) {
        return switch (pair.name()) {
            case "price_min", "price_max" ->
                frame.money(new Money(new java.math.BigDecimal(pair.value()), query.currency()));
            case "mileage_min", "mileage_max" -> frame.numbers().kilometres(Integer.parseInt(pair.value()));
            case "power_min", "power_max" -> frame.numbers().power(Integer.parseInt(pair.value()));
            case "engine_cc_min", "engine_cc_max" -> frame.numbers().whole(Long.parseLong(pair.value()));
            case "created_since" ->
                org.forecourt.storefront.page.Moments.in(frame.language()).day(java.time.Instant.parse(pair.value()));
            default -> pair.value();
        };
    }
}
