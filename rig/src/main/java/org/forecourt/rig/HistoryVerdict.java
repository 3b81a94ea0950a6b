package org.forecourt.rig;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the {@link HistoryChecker} found.
 *
 * @param lost ordered mails that neither arrived nor wait for a person as their template allows
 * @param unlabelled mails that arrived more often than the journal's labels allow
 * @param unexpected arrivals and journal lines that nobody ordered, or at a wrong address
 * @param contradictions mails about which the journal and the sink do not agree
 */
public record HistoryVerdict(
        Counts counts,
        List<String> lost,
        List<String> unlabelled,
        List<String> unexpected,
        List<String> contradictions) {

    /**
     * @param duplicates arrivals beyond the first of a mail
     * @param labelled attempts that the journal calls ambiguous
     * @param waiting mails that wait for a person
     */
    public record Counts(int ordered, int arrived, int duplicates, int labelled, int waiting) {}

    /** Whether the guarantee held. */
    public boolean isGood() {
        return Stream.of(lost, unlabelled, unexpected, contradictions).allMatch(List::isEmpty)
                && counts.duplicates() <= counts.labelled();
    }

    /** One line, and the first findings of each kind below it. */
    public String report() {
        StringBuilder text = new StringBuilder(
                "ordered=%d arrived=%d lost=%d unexpected=%d duplicates=%d unlabelled=%d labelled=%d waiting=%d contradictions=%d"
                        .formatted(
                                counts.ordered(),
                                counts.arrived(),
                                lost.size(),
                                unexpected.size(),
                                counts.duplicates(),
                                unlabelled.size(),
                                counts.labelled(),
                                counts.waiting(),
                                contradictions.size()));
        Stream.of(lost, unlabelled, unexpected, contradictions)
                .forEach(kind -> kind.stream()
                        .limit(5)
                        .forEach(line -> text.append("\n   ").append(line)));
        return text.toString();
    }
}
