package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.forecourt.contracts.mail.AfterAmbiguity;
import org.forecourt.contracts.mail.Template;
import org.forecourt.contracts.relay.Fate;
import org.forecourt.contracts.relay.MailTransport;
import org.forecourt.contracts.relay.Outbox;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.Receipt;
import org.forecourt.mailing.core.BrokerPort;
import org.forecourt.mailing.core.Journal;
import org.forecourt.mailing.core.RetrySchedule;
import org.forecourt.mailing.core.SmtpPort;

/** The ports of a run, with one mistake built in or none. */
final class Planted {

    private final Defect defect;
    private final Site site;

    Planted(Defect defect, Site site) {
        this.defect = defect;
        this.site = site;
    }

    Journal journal() {
        return defect == Defect.NONE ? site.journal : new PlantedJournal(defect, site.world, site.journal);
    }

    SmtpPort smtp() {
        return switch (defect) {
            case AMBIGUOUS_IS_TEMPORARY, PERMANENT_IS_TEMPORARY -> new PlantedSmtp(defect, site.smtp);
            default -> site.smtp;
        };
    }

    boolean hasSweeper() {
        return defect != Defect.MISSING_SWEEP;
    }

    RetrySchedule schedule() {
        RetrySchedule right = RetrySchedule.defaults();
        return defect == Defect.RETRY_WITHOUT_CAP
                ? new RetrySchedule(right.first(), right.later(), Duration.ofDays(3_650), right.jitter())
                : right;
    }

    Function<Template, AfterAmbiguity> afterAmbiguity() {
        return defect == Defect.RESEND_OF_HOLD ? template -> AfterAmbiguity.RESEND : Template::afterAmbiguity;
    }

    BrokerPort delivery(BrokerPort delivery) {
        return switch (defect) {
            case ACKNOWLEDGE_BEFORE_COMMIT -> {
                delivery.acknowledge();
                yield new Settling(delivery, () -> {}, () -> {});
            }
            case NACK_LOOP -> new Settling(delivery, delivery::acknowledge, delivery::giveBack);
            default -> delivery;
        };
    }

    MailTransport transport(MailTransport transport) {
        return switch (defect) {
            case NO_PUBLISHER_CONFIRM -> mails -> believed(transport, mails, "no confirmation");
            case NOT_MANDATORY -> mails -> believed(transport, mails, "returned");
            case CONFIRM_IS_ENOUGH -> mails -> settled(transport.hand(mails));
            default -> transport;
        };
    }

    private static Map<UUID, Receipt> believed(MailTransport transport, List<OutboxMail> mails, String reason) {
        Map<UUID, Receipt> receipts = new LinkedHashMap<>(transport.hand(mails));
        receipts.replaceAll(
                (id, receipt) -> receipt.equals(new Receipt.NotTaken(reason)) ? new Receipt.Confirmed() : receipt);
        return receipts;
    }

    private static Map<UUID, Receipt> settled(Map<UUID, Receipt> receipts) {
        Map<UUID, Receipt> believed = new LinkedHashMap<>(receipts);
        believed.replaceAll((id, receipt) -> receipt instanceof Receipt.Confirmed ? new Receipt.Journaled() : receipt);
        return believed;
    }

    Outbox outbox() {
        return defect == Defect.OUTBOX_ROW_LOST ? new ForgetfulOutbox(site.outbox) : site.outbox;
    }

    /** A delivery that is settled in another way than the rules say. */
    private record Settling(BrokerPort delivery, Runnable onAcknowledge, Runnable onDeadLetter) implements BrokerPort {

        @Override
        public byte[] body() {
            return delivery.body();
        }

        @Override
        public void acknowledge() {
            onAcknowledge.run();
        }

        @Override
        public void deadLetter(String reason) {
            onDeadLetter.run();
        }

        @Override
        public void giveBack() {
            onDeadLetter.run();
        }
    }

    /** Strikes rows off as soon as somebody looks at them. */
    private record ForgetfulOutbox(SimulatedOutbox outbox) implements Outbox {

        @Override
        public List<OutboxMail> claimDue(Instant now, Instant leaseUntil, int limit) {
            List<OutboxMail> due = outbox.claimDue(now, leaseUntil, limit);
            due.forEach(mail -> outbox.row(mail.id()).isFinal = true);
            return due;
        }

        @Override
        public void record(Map<UUID, Fate> fates) {
            fates.forEach((id, fate) -> outbox.row(id).isFinal = !(fate instanceof Fate.Ready));
            outbox.record(fates);
        }
    }
}
