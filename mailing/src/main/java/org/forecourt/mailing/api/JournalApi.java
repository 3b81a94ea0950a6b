package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.journal.ContentRemoved;
import org.forecourt.mailing.journal.Counters;
import org.forecourt.mailing.journal.JournalFilter;
import org.forecourt.mailing.journal.JournalReader;
import org.forecourt.mailing.journal.UnreadableMail;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Query;
import org.forecourt.mailing.web.QueryParameters;
import org.forecourt.mailing.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The journal for programs: what became of every mail ever accepted. */
@RestController
final class JournalApi {

    private final JournalReader journal;
    private final Histories histories;

    JournalApi(JournalReader journal, Histories histories) {
        this.journal = journal;
        this.histories = histories;
    }

    @GetMapping("/api/messages")
    @QueryParameters({
        "state",
        "recipient",
        "template",
        "locale",
        "category",
        "created_since",
        "created_until",
        "q",
        "page",
        "page_size"
    })
    Listing<MessageJson> find(HttpServletRequest request) {
        Query query = Query.checked(request);
        Paging paging = Paging.of(query);
        JournalFilter filter = filter(query);
        query.check();
        return paging.listing(journal.find(filter, paging.page(), paging.pageSize()), MessageJson::of, request);
    }

    private static JournalFilter filter(Query query) {
        Optional<Instant> since = query.moment("created_since");
        Optional<Instant> until = query.moment("created_until");
        if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
            query.refuse(new FieldProblem("created_since", "since_after_until", Map.of("other", "created_until")));
        }
        return new JournalFilter(
                Set.copyOf(query.choices("state", Counters.STATES)),
                query.text("recipient").orElse(null),
                choice(query, "template", Template.values(), Template::code),
                choice(query, "locale", MailLocale.values(), MailLocale::code),
                choice(query, "category", Category.values(), Category::code),
                since.orElse(null),
                until.orElse(null),
                query.text("q").orElse(null));
    }

    private static <T> @Nullable T choice(Query query, String name, T[] values, Function<T, String> code) {
        Optional<String> chosen =
                query.choice(name, Arrays.stream(values).map(code).toList());
        return Arrays.stream(values)
                .filter(value -> chosen.filter(code.apply(value)::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/api/messages/{id}")
    HistoryJson one(@PathVariable String id) {
        try {
            return JsonBody.id(id)
                    .flatMap(journal::byId)
                    .map(histories::of)
                    .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
        } catch (ContentRemoved removed) {
            return histories.of(removed.tombstone());
        } catch (UnreadableMail newer) {
            throw new Refused(ProblemType.CONFLICT, FieldProblem.of("id", "unreadable_mail"));
        }
    }
}
