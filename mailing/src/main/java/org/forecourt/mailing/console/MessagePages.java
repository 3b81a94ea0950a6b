package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.compose.Composer;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.console.MessageModel.Typed;
import org.forecourt.mailing.core.IllegalTransition;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.journal.JournalReader;
import org.forecourt.mailing.journal.Readdressings;
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

/** One mail of the journal: what it says, where it stands, every attempt. */
@Controller
public final class MessagePages {

    private static final Logger log = LoggerFactory.getLogger(MessagePages.class);
    static final List<String> VIEWS = List.of("html", "text", "source");

    private final Frames frames;
    private final Templates templates;
    private final JournalReader journal;
    private final Composer composer;
    private final MessageFacts facts;
    private final Readdressings readdressings;

    MessagePages(
            Frames frames,
            Templates templates,
            JournalReader journal,
            Composer composer,
            MessageFacts facts,
            Readdressings readdressings) {
        this.frames = frames;
        this.templates = templates;
        this.journal = journal;
        this.composer = composer;
        this.facts = facts;
        this.readdressings = readdressings;
    }

    @GetMapping("/messages/{id}")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        Query query = PageQuery.of(request, "view");
        String view = query.choice("view", VIEWS).orElse("html");
        query.check();
        return page(request, entry(id), view, Typed.NOTHING);
    }

    /** Sends a mail that did not arrive to another address, or says what is wrong with that. */
    @PostMapping("/messages/{id}/readdress")
    Object readdress(@PathVariable String id, HttpServletRequest request) {
        String text = Optional.ofNullable(request.getParameter("address")).orElse("");
        Optional<EmailAddress> address = EmailAddress.parse(text.strip());
        return address.isPresent()
                ? readdress(PageQuery.id(id), address.get())
                : page(request, entry(id), "html", new Typed(text, true));
    }

    private ResponseEntity<Void> readdress(UUID mail, EmailAddress address) {
        try {
            UUID next = readdressings
                    .send(mail, address)
                    .map(JournalEntry::id)
                    .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
            log.info("An operator sent a mail to another address. id={} new_id={}", mail, next);
            return Redirect.to("/messages/" + next, next.equals(mail) ? "retried" : "readdressed");
        } catch (IllegalTransition changedMeanwhile) {
            return Redirect.to("/messages/" + mail, "state_forbids");
        }
    }

    private ModelAndView page(HttpServletRequest request, JournalEntry entry, String view, Typed typed) {
        MessageModel model = facts.of(entry, letter(entry), view, typed);
        return templates.page("message", frames.of(request, Section.JOURNAL), model, typed.isWrong() ? 400 : 200);
    }

    /** The HTML of the mail, for the frames of its page. */
    @GetMapping("/messages/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable String id) {
        return MailHtml.html(letter(entry(id)).html());
    }

    @GetMapping("/messages/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        JournalEntry entry = entry(id);
        return MailHtml.file(letter(entry).source(), entry.id().toString());
    }

    /** As it is sent: with the date that every copy of it has. */
    private Letter letter(JournalEntry entry) {
        return composer.compose(entry.message(), entry.writtenAt());
    }

    private JournalEntry entry(String id) {
        UUID known = PageQuery.id(id);
        return journal.byId(known).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }
}
