package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.BatchItem;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.MailReading;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.Problem;
import org.forecourt.mailing.web.ProblemText;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.ProblemWriter;
import org.forecourt.mailing.web.Refused;
import org.forecourt.mailing.web.RequestBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP door for messages, SPEC section 4: one message, or an array of up to 500. */
@RestController
final class MessagesApi {

    private static final String KEY = "Idempotency-Key";

    private final MessageDoor door;
    private final ProblemWriter writer;

    MessagesApi(MessageDoor door, ProblemWriter writer) {
        this.door = door;
        this.writer = writer;
    }

    @PostMapping("/api/messages")
    ResponseEntity<?> accept(HttpServletRequest request) throws IOException {
        byte[] body = RequestBody.json(request, MailMessageJson.MAX_BATCH_BYTES);
        List<String> keys = Collections.list(request.getHeaders(KEY));
        return ResponseEntity.accepted()
                .body(MessageDoor.isBatch(body) ? batch(body, keys, language(request)) : single(body, keys));
    }

    private AcceptedJson single(byte[] body, List<String> keys) {
        MailReading reading = MessageDoor.read(body);
        id(reading).ifPresent(id -> requireSame(keys, id));
        return switch (door.take(body, reading)) {
            case Accepted.Journaled journaled ->
                new AcceptedJson(journaled.id(), journaled.state().code());
            case Accepted.Conflict conflict ->
                throw new Refused(ProblemType.ID_CONFLICT, FieldProblem.of("id", "id_conflict"));
            case Accepted.Refused refused -> throw refusal(refused.refusals());
        };
    }

    private BatchJson batch(byte[] body, List<String> keys, MailLocale language) {
        if (!keys.isEmpty()) {
            throw new Refused(ProblemType.INVALID_HEADER, FieldProblem.of(KEY, "not_for_batches"));
        }
        List<BatchItem> items = MailMessageJson.readItems(body);
        List<Accepted> answers = door.takeAll(items);
        if (items.getFirst().isWholeBatch() && answers.getFirst() instanceof Accepted.Refused refused) {
            throw refusal(refused.refusals());
        }
        return new BatchJson(answers.stream()
                .map(answer -> ItemJson.of(answer, errors -> writer.errors(errors, language)))
                .toList());
    }

    private static Refused refusal(List<Refusal> refusals) {
        return new Refused(Problem.of(
                ProblemType.MESSAGE_REFUSED,
                refusals.stream().map(FieldProblem::of).toList()));
    }

    private static Optional<UUID> id(MailReading reading) {
        return switch (reading) {
            case MailReading.Read read -> Optional.of(read.message().id());
            case MailReading.Refused refused -> Optional.ofNullable(refused.id());
        };
    }

    private static void requireSame(List<String> keys, UUID id) {
        if (!keys.stream().allMatch(key -> key.equalsIgnoreCase(id.toString()))) {
            throw new Refused(ProblemType.INVALID_HEADER, FieldProblem.of(KEY, "other_than_id"));
        }
    }

    private static MailLocale language(HttpServletRequest request) {
        return ProblemText.language(request.getHeader("Accept-Language"));
    }
}
