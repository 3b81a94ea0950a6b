package org.forecourt.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.relay.Fate;
import org.jspecify.annotations.Nullable;

/**
 * What changes in a row of the outbox.
 *
 * @param state null leaves it as it is
 * @param failures to be added; {@link #FORGET} starts over
 * @param dueAt null leaves it as it is
 */
record FateRow(
        UUID id,
        @Nullable String state,
        int handovers,
        int failures,
        @Nullable Instant dueAt,
        @Nullable Instant settledAt,
        @Nullable String refusal) {

    private static final int FORGET = -1;

    static FateRow of(UUID id, Fate fate, Instant now) {
        return switch (fate) {
            case Fate.Handed handed -> new FateRow(id, "handed", 1, FORGET, handed.checkAt(), null, null);
            case Fate.Ready ready -> new FateRow(id, "ready", 0, 1, ready.again(), null, null);
            case Fate.Unasked unasked -> new FateRow(id, null, 0, 0, unasked.checkAt(), null, null);
            case Fate.Accounted accounted -> new FateRow(id, "accounted", 0, 0, null, now, null);
            case Fate.Refused refused -> new FateRow(id, "refused", 0, 0, null, now, words(refused.refusals()));
        };
    }

    private static String words(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> (refusal.field() + " " + refusal.code().code()).strip())
                .collect(Collectors.joining(", "));
    }

    /** The rows as one array for each column, which makes many changes one statement. */
    static Map<String, Object> columns(List<FateRow> rows) {
        return Map.of(
                "ids", column(rows, FateRow::id),
                "states", column(rows, FateRow::state),
                "handovers", column(rows, FateRow::handovers),
                "failures", column(rows, FateRow::failures),
                "due", column(rows, FateRow::dueAt),
                "settled", column(rows, FateRow::settledAt),
                "refusals", column(rows, FateRow::refusal));
    }

    private static @Nullable String[] column(List<FateRow> rows, Function<FateRow, @Nullable Object> value) {
        return rows.stream().map(value).map(FateRow::text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
