package org.forecourt.mailing.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.forecourt.contracts.relay.MailLedger;
import org.forecourt.contracts.relay.MailTransport;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.Receipt;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.core.Door;
import org.forecourt.mailing.core.JournalUnavailable;
import org.jspecify.annotations.Nullable;

/** Both ways from the app to the mail service, and the way to ask it. */
final class SimulatedTransport implements MailLedger {

    private static final Duration HTTP_TIMEOUT = Duration.ofSeconds(10);

    private final World world;
    private final SimulatedBroker broker;
    private final SimulatedJournal journal;
    private final Host mailing;

    SimulatedTransport(World world, SimulatedBroker broker, SimulatedJournal journal, Host mailing) {
        this.world = world;
        this.broker = broker;
        this.journal = journal;
        this.mailing = mailing;
    }

    MailTransport amqp() {
        return mails -> each(mails, this::publish);
    }

    MailTransport http(Supplier<Acceptance> door) {
        return mails -> each(mails, mail -> post(mail, door));
    }

    private static Map<UUID, Receipt> each(List<OutboxMail> mails, Function<OutboxMail, Receipt> way) {
        Map<UUID, Receipt> receipts = new LinkedHashMap<>();
        mails.forEach(mail -> receipts.put(mail.id(), way.apply(mail)));
        return receipts;
    }

    private Receipt publish(OutboxMail mail) {
        byte[] body = mail.json().getBytes(StandardCharsets.UTF_8);
        return switch (world.step("relay.publish", () -> broker.publish(body, mail.id()))) {
            case CONFIRMED -> new Receipt.Confirmed();
            case RETURNED -> new Receipt.NotTaken("returned");
            case NO_ANSWER -> new Receipt.NotTaken("no confirmation");
        };
    }

    /** The request is handled by a fibre of the mail service: it dies with it, whatever its caller thinks. */
    private Receipt post(OutboxMail mail, Supplier<Acceptance> door) {
        boolean isSent = world.step("relay.post", () -> mailing.isUp && !world.happens(world.faults.network()));
        if (!isSent) {
            return new Receipt.NotTaken("no connection");
        }
        Exchange exchange = new Exchange(world.timeline.current());
        Acceptance acceptance = door.get();
        world.timeline.spawn(mailing, "http", () -> {
            try {
                exchange.answer = acceptance.accept(Door.HTTP, mail.json().getBytes(StandardCharsets.UTF_8));
            } catch (JournalUnavailable unavailable) {
                exchange.answer = null;
            }
            world.timeline.nudge(exchange.caller, Duration.ofMillis(1));
        });
        world.timeline.idle(HTTP_TIMEOUT);
        Accepted answer = world.happens(world.faults.network()) ? null : exchange.answer;
        return answer == null ? new Receipt.NotTaken("no answer") : receipt(answer);
    }

    private static Receipt receipt(Accepted answer) {
        return switch (answer) {
            case Accepted.Journaled journaled -> new Receipt.Journaled();
            case Accepted.Conflict conflict -> new Receipt.Refused(conflict());
            case Accepted.Refused refused -> new Receipt.Refused(refused.refusals());
        };
    }

    private static List<Refusal> conflict() {
        return List.of(new Refusal("id", RefusalCode.ID_CONFLICT));
    }

    @Override
    public Map<UUID, Standing> standing(List<OutboxMail> mails) throws LedgerUnavailable {
        boolean isAnswered =
                world.step("ledger.standing", () -> mailing.isUp && !world.happens(world.faults.network()));
        if (!isAnswered) {
            throw new LedgerUnavailable("simulated");
        }
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        for (OutboxMail mail : mails) {
            if (journal.has(mail.id(), mail.hash())) {
                standings.put(mail.id(), new Journaled());
            } else if (journal.entries.containsKey(mail.id())) {
                standings.put(mail.id(), new Refused(conflict()));
            }
        }
        return standings;
    }

    /** One HTTP request and its answer. */
    private static final class Exchange {
        final Fibre caller;

        @Nullable
        Accepted answer;

        Exchange(Fibre caller) {
            this.caller = caller;
        }
    }
}
