package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.mailing.catcher.CaughtMail;
import org.forecourt.mailing.catcher.Mailbox;
import org.forecourt.mailing.compose.Composer;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.MailState;
import org.forecourt.mailing.journal.JournalReader;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Query;
import org.forecourt.mailing.web.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One mail of the journal: what it says, where it stands, every attempt. */
@Controller
public final class MessagePages {

    static final List<String> VIEWS = List.of("html", "text", "source");

    private final Frames frames;
    private final Templates templates;
    private final JournalReader journal;
    private final Composer composer;
    private final Mailbox mailbox;

    MessagePages(Frames frames, Templates templates, JournalReader journal, Composer composer, Mailbox mailbox) {
        this.frames = frames;
        this.templates = templates;
        this.journal = journal;
        this.composer = composer;
        this.mailbox = mailbox;
    }

    @GetMapping("/messages/{id}")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        Query query = PageQuery.of(request, "view");
        String view = query.choice("view", VIEWS).orElse("html");
        query.check();
        JournalEntry entry = entry(id);
        Model model = new Model(entry, letter(entry), view, mailbox.ofMessage(entry.id()));
        return templates.page("message", frames.of(request, Section.JOURNAL), model);
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

    /** What the page shows. */
    public record Model(JournalEntry entry, Letter letter, String view, Optional<CaughtMail> caught) {

        public List<String> views() {
            return VIEWS;
        }

        public String source() {
            return new String(letter.source(), StandardCharsets.UTF_8);
        }

        /** Why it will not be sent, where there is a reason. */
        public String reason() {
            return switch (entry.state()) {
                case MailState.Failed failed -> failed.reason();
                case MailState.Suppressed suppressed -> suppressed.reason();
                case MailState.Accepted waiting -> "";
                case MailState.Scheduled waiting -> "";
                case MailState.Sending sending -> "";
                case MailState.Sent sent -> "";
                case MailState.Ambiguous held -> "";
                case MailState.Cancelled cancelled -> "";
            };
        }

        public boolean canRetry() {
            return (entry.isWhole() || entry.state().isWaiting()) && mayRetry();
        }

        private boolean mayRetry() {
            return switch (entry.state()) {
                case MailState.Accepted waiting -> true;
                case MailState.Scheduled waiting -> true;
                case MailState.Failed failed -> true;
                case MailState.Suppressed suppressed -> true;
                case MailState.Cancelled cancelled -> true;
                case MailState.Sending sending -> false;
                case MailState.Sent sent -> false;
                case MailState.Ambiguous held -> false;
            };
        }

        public boolean canCancel() {
            return entry.state().isWaiting() || canResolve();
        }

        public boolean canResolve() {
            return entry.state() instanceof MailState.Ambiguous;
        }
    }
}
