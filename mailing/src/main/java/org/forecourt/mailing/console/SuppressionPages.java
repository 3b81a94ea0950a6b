package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.journal.RowPage;
import org.forecourt.mailing.journal.SqlSuppressions;
import org.forecourt.mailing.journal.Suppression;
import org.forecourt.mailing.journal.SuppressionKind;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Query;
import org.forecourt.mailing.web.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The addresses that get no mail, and putting one on that list or off it. */
@Controller
public final class SuppressionPages {

    private static final int LONGEST_DETAIL = 200;

    private final Frames frames;
    private final Templates templates;
    private final SqlSuppressions suppressions;

    SuppressionPages(Frames frames, Templates templates, SqlSuppressions suppressions) {
        this.frames = frames;
        this.templates = templates;
        this.suppressions = suppressions;
    }

    @GetMapping("/suppressions")
    ModelAndView list(HttpServletRequest request) {
        Query query = PageQuery.of(request, "text", "page");
        String text = query.text("text").orElse("");
        int page = query.whole("page", 1, Paging.LAST, 1);
        query.check();
        return page(request, text, page, new Entered("", "", ""), 200);
    }

    @PostMapping("/suppressions")
    Object add(HttpServletRequest request) {
        String typed = Optional.ofNullable(request.getParameter("address")).orElse("");
        String detail = Optional.ofNullable(request.getParameter("detail")).orElse("");
        Optional<EmailAddress> address = EmailAddress.parse(typed.strip());
        if (address.isEmpty()) {
            return page(request, "", 1, new Entered(typed, detail, "invalid_address"), 400);
        }
        String shortened = detail.strip();
        shortened = shortened.substring(0, Math.min(shortened.length(), LONGEST_DETAIL));
        boolean isNew = suppressions.add(address.get(), SuppressionKind.MANUAL, shortened);
        return Redirect.to("/suppressions", isNew ? "suppressed" : "suppressed_before");
    }

    @PostMapping("/suppressions/remove")
    ResponseEntity<Void> remove(HttpServletRequest request) {
        Optional<EmailAddress> address =
                Optional.ofNullable(request.getParameter("address")).flatMap(EmailAddress::parse);
        suppressions.remove(address.orElseThrow(() -> new Refused(ProblemType.BAD_REQUEST)));
        return Redirect.to("/suppressions", "released");
    }

    private ModelAndView page(HttpServletRequest request, String text, int page, Entered entered, int status) {
        RowPage<Suppression> found = suppressions.list(text, page, Paging.SIZE);
        Model model = new Model(text, found.rows(), Paging.of(request, page, found.total()), entered);
        return templates.page("suppressions", frames.of(request, Section.SUPPRESSIONS), model, status);
    }

    /** What the page shows. */
    public record Model(String text, List<Suppression> rows, Paging paging, Entered entered) {}

    /**
     * What stands in the form.
     *
     * @param error code of what is wrong with the address, empty for nothing
     */
    public record Entered(String address, String detail, String error) {}
}
