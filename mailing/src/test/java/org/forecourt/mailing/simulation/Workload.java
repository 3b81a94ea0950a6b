package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.simulation.SimulatedSmtp.Temper;

/** What comes in during one run: mails of every kind, and things that are no mails. */
final class Workload {

    private static final List<Template> TEMPLATES = List.of(
            Template.ACTIVATION, Template.PASSWORD_RESET, Template.AD_PUBLISHED, Template.TEST, Template.AD_PUBLISHED);
    private static final Map<String, MailValue> LINKED =
            Map.of("link", MailValue.of("https://cars.example/x"), "valid_hours", MailValue.of(24));
    private static final Map<String, MailValue> RESET =
            Map.of("link", MailValue.of("https://cars.example/x"), "valid_minutes", MailValue.of(30));
    private static final Map<String, MailValue> PUBLISHED =
            Map.of("ad_title", MailValue.of("ZAZ"), "ad_link", MailValue.of("https://cars.example/7"));

    final List<Arrival> arrivals = new ArrayList<>();
    private final RandomGenerator random;
    private final Duration span;
    private final boolean hasHopeless;

    Workload(RandomGenerator random, Duration until) {
        this.random = random;
        boolean isBurst = random.nextInt(4) == 0;
        this.span = isBurst ? Duration.ofSeconds(20) : until;
        this.hasHopeless = random.nextInt(25) == 0;
        int mails = isBurst ? random.nextInt(60, 120) : random.nextInt(8, 40);
        for (int index = 0; index < mails; index++) {
            arrivals.add(arrival(index));
        }
        arrivals.sort(Comparator.comparing(Arrival::after));
    }

    private Arrival arrival(int index) {
        Duration after = Duration.ofMillis(random.nextLong(span.toMillis()));
        MailMessage message = message(after, index);
        return switch (random.nextInt(20)) {
            case 0 -> new Arrival(after, Kind.POISON, message);
            case 1 -> new Arrival(after, Kind.CONFLICT, message);
            case 2 -> new Arrival(after, Kind.FOREIGN, message);
            default -> new Arrival(after, Kind.COMMITTED, message);
        };
    }

    private MailMessage message(Duration after, int index) {
        Template template = TEMPLATES.get(random.nextInt(TEMPLATES.size()));
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Recipient to = new Recipient(
                EmailAddress.parse("p" + index + "@" + temper().domain()).orElseThrow(), null);
        MailMessage message = MailMessage.of(id, template, MailLocale.UK, to, values(template))
                .withPriority(random.nextInt(3) == 0 ? random.nextInt(1, 10) : 5);
        Instant sendAt = Timeline.START.plus(after).plusSeconds(random.nextInt(3_600));
        return random.nextInt(10) == 0 ? message.withSendAt(sendAt) : message;
    }

    private Temper temper() {
        return switch (random.nextInt(20)) {
            case 0 -> Temper.GONE;
            case 1, 2 -> Temper.SLOW;
            case 3 -> Temper.ANGRY;
            case 4 -> Temper.PICKY;
            case 5 -> hasHopeless ? Temper.FULL : Temper.FINE;
            default -> Temper.FINE;
        };
    }

    private static Map<String, MailValue> values(Template template) {
        return switch (template) {
            case ACTIVATION -> LINKED;
            case PASSWORD_RESET -> RESET;
            case TEST -> Map.of();
            default -> PUBLISHED;
        };
    }

    /** One thing that comes in. */
    record Arrival(Duration after, Kind kind, MailMessage message) {}

    /** How it comes in. */
    enum Kind {
        /** By a business transaction of the app. */
        COMMITTED,
        /** Straight into the queue, from another producer. */
        FOREIGN,
        /** Straight into the queue, under the id of a mail that the app commits, with other content. */
        CONFLICT,
        /** Straight into the queue, and no mail at all. */
        POISON
    }
}
