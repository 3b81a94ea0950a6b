package org.forecourt.contracts.relay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.forecourt.contracts.relay.MailLedger.LedgerUnavailable;

/**
 * Moves mails from the outbox to the mail service and does not rest before each one is accounted for there. A broker's
 * confirmation is only a reason to wait: when the journal does not have the mail after a while, it is handed over again,
 * so losing the whole broker loses nothing. Handing over twice is harmless because the journal knows the id.
 */
public final class OutboxRelay {

    private final RelayEnds ends;
    private final RelayRules rules;
    private final InstantSource clock;
    private final RandomGenerator random;

    public OutboxRelay(RelayEnds ends, RelayRules rules, InstantSource clock, RandomGenerator random) {
        this.ends = ends;
        this.rules = rules;
        this.clock = clock;
        this.random = random;
    }

    /**
     * One round over the rows that are due. Whoever runs it calls again at once while rounds are full, and waits a moment
     * otherwise; an exception of the outbox is a reason to wait as well, never to stop.
     *
     * @return how many rows were due
     */
    public int round() {
        Instant now = clock.instant();
        List<OutboxMail> due = ends.outbox().claimDue(now, now.plus(rules.lease()), rules.batch());
        Map<UUID, Fate> settled = new LinkedHashMap<>();
        List<OutboxMail> toHand = new ArrayList<>(only(OutboxMail.Stage.READY, due));
        toHand.addAll(unknownAmong(only(OutboxMail.Stage.HANDED, due), settled));
        if (!settled.isEmpty()) {
            ends.outbox().record(settled);
        }
        if (!toHand.isEmpty()) {
            ends.outbox().record(handed(toHand));
        }
        return due.size();
    }

    private static List<OutboxMail> only(OutboxMail.Stage stage, List<OutboxMail> mails) {
        return mails.stream().filter(mail -> mail.stage() == stage).toList();
    }

    /** Asks about mails that were handed over, settles those the mail service knows, and returns the others. */
    private List<OutboxMail> unknownAmong(List<OutboxMail> handed, Map<UUID, Fate> settled) {
        if (handed.isEmpty()) {
            return List.of();
        }
        Map<UUID, MailLedger.Standing> standings;
        try {
            standings = ends.ledger().standing(handed);
        } catch (LedgerUnavailable unavailable) {
            Instant later = clock.instant().plus(rules.retryAfter(1, random));
            handed.forEach(mail -> settled.put(mail.id(), new Fate.Unasked(later)));
            return List.of();
        }
        List<OutboxMail> unknown = new ArrayList<>();
        for (OutboxMail mail : handed) {
            MailLedger.Standing standing = standings.get(mail.id());
            if (standing == null) {
                unknown.add(mail);
            } else {
                settled.put(mail.id(), fate(standing));
            }
        }
        return unknown;
    }

    private static Fate fate(MailLedger.Standing standing) {
        return switch (standing) {
            case MailLedger.Journaled journaled -> new Fate.Accounted();
            case MailLedger.Refused refused -> new Fate.Refused(refused.refusals());
        };
    }

    private Map<UUID, Fate> handed(List<OutboxMail> mails) {
        Map<UUID, Receipt> receipts = ends.transport().hand(mails);
        Map<UUID, Fate> fates = new LinkedHashMap<>();
        for (OutboxMail mail : mails) {
            fates.put(mail.id(), fate(mail, receipts.getOrDefault(mail.id(), new Receipt.NotTaken("no receipt"))));
        }
        return fates;
    }

    private Fate fate(OutboxMail mail, Receipt receipt) {
        Instant now = clock.instant();
        return switch (receipt) {
            case Receipt.Confirmed confirmed -> new Fate.Handed(now.plus(rules.checkAfter(mail.handovers(), random)));
            case Receipt.Journaled journaled -> new Fate.Accounted();
            case Receipt.Refused refused -> new Fate.Refused(refused.refusals());
            case Receipt.NotTaken notTaken -> new Fate.Ready(now.plus(rules.retryAfter(mail.failures(), random)));
        };
    }
}
