package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Door;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.health.HealthReport;
import org.forecourt.mailing.journal.Counters;
import org.forecourt.mailing.journal.JournalFilter;
import org.forecourt.mailing.journal.JournalReader;
import org.forecourt.mailing.journal.JournalRow;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the service is doing, renewed every few seconds, and a test mail. */
@Controller
public final class OverviewPages {

    private static final int LATEST = 8;

    private final Frames frames;
    private final Templates templates;
    private final JournalReader journal;
    private final Acceptance acceptance;
    private final HealthReport health;
    private final Settings settings;
    private final InstantSource clock;

    OverviewPages(
            Frames frames,
            Templates templates,
            JournalReader reader,
            HealthReport health,
            Settings settings,
            Journal journal,
            InstantSource clock) {
        this.frames = frames;
        this.templates = templates;
        this.journal = reader;
        this.health = health;
        this.settings = settings;
        this.clock = clock;
        acceptance = new Acceptance(journal, clock);
    }

    @GetMapping("/")
    ModelAndView show(HttpServletRequest request) {
        PageQuery.of(request).check();
        return page(request, "", false, 200);
    }

    /** The part of the page that is renewed. */
    @GetMapping("/live")
    ModelAndView live(HttpServletRequest request) {
        PageQuery.of(request).check();
        return templates.page("parts/live", frames.of(request, Section.OVERVIEW), live());
    }

    @PostMapping("/test-mail")
    Object test(HttpServletRequest request) {
        String typed = Optional.ofNullable(request.getParameter("address")).orElse("");
        Optional<EmailAddress> address = EmailAddress.parse(typed.strip());
        if (address.isEmpty()) {
            return page(request, typed, true, 400);
        }
        MailMessage message = MailMessage.of(
                UUID.randomUUID(),
                Template.TEST,
                ChosenLanguage.of(request),
                new Recipient(address.get(), null),
                Map.of());
        acceptance.accept(Door.HTTP, MailMessageJson.write(message).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Redirect.to("/messages/" + message.id(), "test_sent");
    }

    private ModelAndView page(HttpServletRequest request, String typed, boolean isWrong, int status) {
        List<JournalRow> latest = journal.find(JournalFilter.all(), 1, LATEST).rows();
        Model model = new Model(live(), latest, typed, isWrong);
        return templates.page("overview", frames.of(request, Section.OVERVIEW), model, status);
    }

    private Live live() {
        Duration limit = Duration.ofSeconds(settings.number(Setting.MAIL_MAX_LAG));
        return new Live(
                clock.instant(),
                journal.counters(),
                limit,
                settings.text(Setting.SMTP_HOST).orElse(""),
                settings.isSet(Setting.RABBITMQ_HOST),
                health.isHealthy(),
                health.checks());
    }

    /** What the page shows. */
    public record Model(Live live, List<JournalRow> latest, String address, boolean isAddressWrong) {}

    /**
     * What is renewed.
     *
     * @param at the moment of the figures
     * @param limit by which the oldest due mail may be late
     * @param smtp the server mails go to, empty for the mail catcher
     */
    public record Live(
            Instant at,
            Counters counters,
            Duration limit,
            String smtp,
            boolean hasBroker,
            boolean isHealthy,
            List<HealthReport.Check> checks) {

        public long of(String state) {
            return counters.states().getOrDefault(state, 0L);
        }

        public long waiting() {
            return of("accepted") + of("scheduled") + of("sending");
        }

        /** How many mails and refusals wait for a person. */
        public long needsPerson() {
            return of("ambiguous") + counters.openRefusals();
        }

        public boolean isLate() {
            return counters.overdue().compareTo(limit) > 0;
        }

        public List<String> states() {
            return JournalPages.STATES;
        }
    }
}
