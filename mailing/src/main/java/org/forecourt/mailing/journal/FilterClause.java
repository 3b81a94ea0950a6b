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

    /** Comes after whatever an address can hold. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Says to the planner that the indexes of recipients fit; who is forgotten has no address anyway. */
    private static final String KEPT = "content <> 'removed' and ";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private FilterClause() {}

    static FilterClause of(JournalFilter filter) {
        FilterClause clause = new FilterClause();
        clause.add("state in (:states)", "states", filter.states().isEmpty() ? null : filter.states());
        clause.addRecipient(lower(filter.recipient()));
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

    /**
     * Everybody at {@code @example.com}, or whoever's address begins so: the two questions that an index answers. A range
     * and not {@code like}, which finds no index when the plan is made before the value is known.
     */
    private void addRecipient(@Nullable String recipient) {
        if (recipient != null && recipient.startsWith("@")) {
            add(KEPT + "domain = :domain", "domain", recipient.substring(1));
        } else if (recipient != null) {
            add(KEPT + "lower(address) ~>=~ :recipient", "recipient", recipient);
            add("lower(address) ~<~ :beyond_recipient", "beyond_recipient", recipient + LAST_CHARACTER);
        }
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
