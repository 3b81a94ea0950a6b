package org.forecourt.mailing.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.forecourt.mailing.bounces.BounceNote;
import org.forecourt.mailing.core.Attempt;

/**
 * One thing that happened to a mail.
 *
 * @param kind in keys of texts and in classes of the stylesheet
 * @param server that was spoken to, empty where none was
 * @param detail its words
 */
public record HistoryLine(Instant at, String kind, String server, String detail) {

    /** In the order of time; what came back stands after the attempt of the same instant. */
    static List<HistoryLine> of(List<Attempt> attempts, List<BounceNote> bounces) {
        return Stream.concat(
                        attempts.stream().map(HistoryLine::of), bounces.stream().map(HistoryLine::of))
                .sorted(Comparator.comparing(HistoryLine::at))
                .toList();
    }

    private static HistoryLine of(Attempt attempt) {
        return new HistoryLine(
                attempt.startedAt(),
                attempt.result().name().toLowerCase(Locale.ROOT),
                attempt.server(),
                attempt.detail());
    }

    private static HistoryLine of(BounceNote note) {
        return new HistoryLine(
                note.reportedAt(),
                BounceLabel.of(note.status()).code(),
                "",
                (note.status() + " " + note.detail()).strip());
    }
}
