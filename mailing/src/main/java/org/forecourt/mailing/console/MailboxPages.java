package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.forecourt.mailing.catcher.CaughtMail;
import org.forecourt.mailing.catcher.CaughtPage;
import org.forecourt.mailing.catcher.Mailbox;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Query;
import org.forecourt.mailing.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The mail catcher's mailbox, as a mail program shows one. */
@Controller
public final class MailboxPages {

    private static final Logger log = LoggerFactory.getLogger(MailboxPages.class);

    private final Frames frames;
    private final Templates templates;
    private final Mailbox mailbox;

    MailboxPages(Frames frames, Templates templates, Mailbox mailbox) {
        this.frames = frames;
        this.templates = templates;
        this.mailbox = mailbox;
    }

    @GetMapping("/mailbox")
    ModelAndView list(HttpServletRequest request) {
        Query query = PageQuery.of(request, "text", "page");
        String text = query.text("text").orElse("");
        int page = query.whole("page", 1, Paging.LAST, 1);
        query.check();
        CaughtPage found = mailbox.page(text, page, Paging.SIZE);
        Model model = new Model(text, found.mails(), Paging.of(request, page, found.total()));
        return templates.page("mailbox", frames.of(request, Section.MAILBOX), model);
    }

    @GetMapping("/mailbox/{number}")
    ModelAndView show(@PathVariable String number, HttpServletRequest request) {
        Query query = PageQuery.of(request, "view");
        String view = query.choice("view", MessagePages.VIEWS).orElse("html");
        query.check();
        CaughtMail mail = mailbox.byId(PageQuery.number(number)).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
        CaughtModel model = new CaughtModel(mail, MailSource.of(source(number)), view);
        return templates.page("caught", frames.of(request, Section.MAILBOX), model);
    }

    @GetMapping("/mailbox/{number}/html")
    ResponseEntity<byte[]> html(@PathVariable String number) {
        return MailHtml.html(MailSource.of(source(number)).html());
    }

    @GetMapping("/mailbox/{number}/file")
    ResponseEntity<byte[]> file(@PathVariable String number) {
        return MailHtml.file(source(number), "mail-" + PageQuery.number(number));
    }

    @PostMapping("/mailbox/empty")
    ResponseEntity<Void> empty() {
        log.info("An operator emptied the mailbox. mails={}", mailbox.clear());
        return Redirect.to("/mailbox", "emptied");
    }

    private byte[] source(String number) {
        byte[] source = mailbox.source(PageQuery.number(number));
        if (source == null) {
            throw new Refused(ProblemType.NOT_FOUND);
        }
        return source;
    }

    /** What the mailbox shows. */
    public record Model(String text, List<CaughtMail> mails, Paging paging) {}

    /** What a caught mail shows. */
    public record CaughtModel(CaughtMail mail, MailSource content, String view) {

        public List<String> views() {
            return MessagePages.VIEWS;
        }
    }
}
