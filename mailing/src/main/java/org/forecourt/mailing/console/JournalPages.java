package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.forecourt.contracts.mail.Template;
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
        JournalSearch search = JournalSearch.of(query, STATES, TEMPLATES);
        int page = query.whole("page", 1, Paging.LAST, 1);
        query.check();
        RowPage<JournalRow> found = journal.find(search.filter(), page, Paging.SIZE);
        Model model = new Model(search, found.rows(), Paging.of(request, page, found.total()));
        return templates.page("journal", frames.of(request, Section.JOURNAL), model);
    }

    /** What the page shows. */
    public record Model(JournalSearch search, List<JournalRow> rows, Paging paging) {

        public List<String> states() {
            return STATES;
        }

        public List<String> templates() {
            return TEMPLATES;
        }
    }
}
