package org.forecourt.mailing.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code where} of a filter: fixed conditions, chosen by what is set; every value is a parameter. */
final class FilterClause {

    private static final String NEWEST = """
            (
              select *
              from mailing.mail
              order by accepted_at desc, id desc
              limit 100000
            ) newest""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private FilterClause() {}

    static FilterClause of(JournalFilter filter) {
        FilterClause clause = new FilterClause();
        clause.add("state in (:states)", "states", filter.states().isEmpty() ? null : filter.states());
        clause.add("position(:recipient in lower(address)) > 0", "recipient", lower(filter.recipient()));
        clause.add(
                "template = :template",
                "template",
                filter.template() == null ? null : filter.template().code());
        clause.add(
                "locale = :locale",
                "locale",
                filter.locale() == null ? null : filter.locale().code());
        clause.add(
                "category = :category",
                "category",
                filter.category() == null ? null : filter.category().code());
        clause.add("accepted_at >= :since", "since", SqlValues.instantOrNull(filter.createdSince()));
        clause.add("accepted_at < :until", "until", SqlValues.instantOrNull(filter.createdUntil()));
        clause.add(
                "(position(:text in lower(message)) > 0 or position(:text in lower(coalesce(reason, ''))) > 0)",
                "text",
                lower(filter.text()));
        return clause;
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : SqlValues.storable(text).strip().toLowerCase(Locale.ROOT);
    }

    /** The rows to look at: all of them, or as many as can be read through for a text. */
    String source() {
        return parameters.containsKey("text") ? NEWEST : "mailing.mail";
    }

    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join("\nand ", conditions) + "\n";
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
