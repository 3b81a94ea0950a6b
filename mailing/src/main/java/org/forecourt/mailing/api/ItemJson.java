package org.forecourt.mailing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.ProblemWriter.Field;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message of a batch.
 *
 * @param id null where the message had none that could be read
 * @param status what a request with this message alone would have been answered
 * @param state of an accepted message, otherwise absent
 * @param errors of a refused one, otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemJson(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UUID id,
        int status,
        @Nullable String state,
        @Nullable List<Field> errors) {

    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;

    static ItemJson of(Accepted answer, Function<List<FieldProblem>, List<Field>> words) {
        return switch (answer) {
            case Accepted.Journaled journaled ->
                new ItemJson(journaled.id(), ACCEPTED, journaled.state().code(), null);
            case Accepted.Conflict conflict ->
                new ItemJson(conflict.id(), CONFLICT, null, words.apply(List.of(FieldProblem.of("id", "id_conflict"))));
            case Accepted.Refused refused ->
                new ItemJson(
                        refused.id(),
                        REFUSED,
                        null,
                        words.apply(refused.refusals().stream()
                                .map(FieldProblem::of)
                                .toList()));
        };
    }
}
