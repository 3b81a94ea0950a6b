package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.IllegalTransition;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.OperatorDecisions;
import org.forecourt.mailing.journal.ContentRemoved;
import org.forecourt.mailing.journal.JournalReader;
import org.forecourt.mailing.journal.Readdressings;
import org.forecourt.mailing.journal.UnreadableMail;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person decides about a mail. */
@RestController
final class DecisionsApi {

    private static final Logger log = LoggerFactory.getLogger(DecisionsApi.class);
    private static final int MOST_BYTES = 1024;

    private final OperatorDecisions decisions;
    private final JournalReader reader;
    private final Readdressings readdressings;
    private final Histories histories;

    DecisionsApi(Journal journal, Clock clock, JournalReader reader, Readdressings readdressings, Histories histories) {
        this.decisions = new OperatorDecisions(journal, clock);
        this.reader = reader;
        this.readdressings = readdressings;
        this.histories = histories;
    }

    /** Now, or to another address: then as a mail of its own, which is the answer. */
    @PostMapping("/api/messages/{id}/retry")
    HistoryJson retry(@PathVariable String id, HttpServletRequest request) throws IOException {
        EmailAddress address = OtherRecipient.of(request);
        return address == null
                ? decide(id, "retry", decisions::retry)
                : decide(id, "readdress", mail -> readdressings.send(mail, address));
    }

    @PostMapping("/api/messages/{id}/cancel")
    HistoryJson cancel(@PathVariable String id) {
        return decide(id, "cancel", decisions::cancel);
    }

    @PostMapping("/api/messages/{id}/resolve")
    HistoryJson resolve(@PathVariable String id, HttpServletRequest request) throws IOException {
        JsonBody body = JsonBody.read(request, MOST_BYTES);
        body.only("arrived");
        boolean hasArrived = body.flag("arrived");
        body.check();
        return decide(
                id, hasArrived ? "resolve-arrived" : "resolve-resend", mail -> decisions.resolve(mail, hasArrived));
    }

    private HistoryJson decide(String id, String decision, Function<UUID, Optional<JournalEntry>> change) {
        UUID mail = JsonBody.id(id).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
        try {
            JournalEntry after = change.apply(mail).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
            log.info("A person decided about a mail. decision={} id={}", decision, mail);
            return histories.of(after);
        } catch (IllegalTransition tooLate) {
            throw new Refused(ProblemType.CONFLICT, new FieldProblem("state", "state_forbids", state(mail)));
        } catch (ContentRemoved removed) {
            throw new Refused(ProblemType.CONFLICT, FieldProblem.of("id", "content_removed"));
        } catch (UnreadableMail newer) {
            throw new Refused(ProblemType.CONFLICT, FieldProblem.of("id", "unreadable_mail"));
        }
    }

    private Map<String, String> state(UUID mail) {
        return Map.of(
                "state", reader.byId(mail).map(entry -> entry.state().code()).orElse("?"));
    }
}
