package org.forecourt.mailing.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.journal.JournalFilter;
import org.forecourt.mailing.web.Query;

/** What is searched for in the journal, as the form shows it; empty texts where nothing is. */
public record JournalSearch(
        List<String> states, String recipient, String template, String text, String since, String until) {

    public JournalSearch {
        states = List.copyOf(states);
    }

    static JournalSearch of(Query query, List<String> states, List<String> templates) {
        return new JournalSearch(
                query.choices("state", states),
                query.text("recipient").orElse(""),
                query.choice("template", templates).orElse(""),
                query.text("text").orElse(""),
                query.moment("since").map(JournalSearch::day).orElse(""),
                query.moment("until").map(JournalSearch::day).orElse(""));
    }

    private static String day(Instant moment) {
        return moment.toString().substring(0, 10);
    }

    /** Whether anything at all narrows the list. */
    public boolean isNarrow() {
        return !chips().isEmpty();
    }

    /** Everything that narrows the list, each with the address of the journal without it. */
    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        add(chips, "recipient", recipient);
        add(chips, "text", text);
        add(chips, "template", template);
        add(chips, "since", since);
        add(chips, "until", until);
        states.forEach(state -> add(chips, "state", state));
        return chips.stream()
                .map(chip -> new Chip(chip.name(), chip.value(), address(chips, chip)))
                .toList();
    }

    private static void add(List<Chip> chips, String name, String value) {
        if (!value.isEmpty()) {
            chips.add(new Chip(name, value, ""));
        }
    }

    private static String address(List<Chip> chips, Chip removed) {
        String query = chips.stream()
                .filter(chip -> !chip.equals(removed))
                .map(chip -> chip.name() + "=" + URLEncoder.encode(chip.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/journal" : "/journal?" + query;
    }

    JournalFilter filter() {
        return new JournalFilter(
                new HashSet<>(states),
                recipient.isEmpty() ? null : recipient,
                Template.of(template).orElse(null),
                null,
                null,
                since.isEmpty() ? null : PageMoments.begin(LocalDate.parse(since)),
                until.isEmpty()
                        ? null
                        : PageMoments.begin(LocalDate.parse(until).plusDays(1)),
                text.isEmpty() ? null : text);
    }

    /**
     * One condition.
     *
     * @param name of its field
     * @param without the address of the journal without it
     */
    public record Chip(String name, String value, String without) {}
}
