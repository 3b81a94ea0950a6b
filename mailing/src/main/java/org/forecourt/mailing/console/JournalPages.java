package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.journal.JournalFilter;
import org.forecourt.mailing.journal.JournalReader;
import org.forecourt.mailing.journal.JournalRow;
import org.forecourt.mailing.journal.RowPage;
import org.forecourt.mailing.web.Query;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The journal with its search. */
@Controller
public final class JournalPages {

    static final List<String> STATES =
            List.of("accepted", "scheduled", "sending", "sent", "ambiguous", "failed", "suppressed", "cancelled");
    private static final List<String> TEMPLATES =
            Arrays.stream(Template.values()).map(Template::code).toList();

    private final Frames frames;
    private final Templates templates;
    private final JournalReader journal;

    JournalPages(Frames frames, Templates templates, JournalReader journal) {
        this.frames = frames;
        this.templates = templates;
        this.journal = journal;
    }

    @GetMapping("/journal")
    ModelAndView list(HttpServletRequest request) {
        Query query = PageQuery.of(request, "state", "recipient", "template", "text", "since", "until", "page");
        Search search = Search.of(query);
        int page = query.whole("page", 1, Paging.LAST, 1);
        query.check();
        RowPage<JournalRow> found = journal.find(search.filter(), page, Paging.SIZE);
        Model model = new Model(search, found.rows(), Paging.of(request, page, found.total()));
        return templates.page("journal", frames.of(request, Section.JOURNAL), model);
    }

    /** What the page shows. */
    public record Model(Search search, List<JournalRow> rows, Paging paging) {

        public List<String> states() {
            return STATES;
        }

        public List<String> templates() {
            return TEMPLATES;
        }
    }

    /** What is searched for, as the form shows it; empty texts where nothing is. */
    public record Search(
            List<String> states, String recipient, String template, String text, String since, String until) {

        static Search of(Query query) {
            Search search = new Search(
                    query.choices("state", STATES),
                    query.text("recipient").orElse(""),
                    query.choice("template", TEMPLATES).orElse(""),
                    query.text("text").orElse(""),
                    query.moment("since").map(Search::day).orElse(""),
                    query.moment("until").map(Search::day).orElse(""));
            return search;
        }

        private static String day(Instant moment) {
            return moment.toString().substring(0, 10);
        }

        /** Whether anything at all narrows the list. */
        public boolean isNarrow() {
            return !states.isEmpty() || !(recipient + template + text + since + until).isEmpty();
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
    }
}
