package org.forecourt.rig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forecourt.rig.MailHistory.JournalLine;
import org.forecourt.rig.MailHistory.Order;

/**
 * Compares what was asked for, what the journal says and what arrived, mail by mail. It knows nothing about how mails
 * travel, only what the guarantee says: everything committed arrives or is held for a person with a label; a second copy
 * needs an attempt labelled ambiguous, and a template that holds never has one; nothing arrives that nobody asked for.
 */
public final class HistoryChecker {

    private final MailHistory history;
    private final Map<UUID, List<Delivery>> arrivals = new HashMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> unlabelled = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();
    private final Tally tally = new Tally();

    private HistoryChecker(MailHistory history) {
        this.history = history;
    }

    /** Checks a history that has come to rest. */
    public static HistoryVerdict check(MailHistory history) {
        return new HistoryChecker(history).verdict();
    }

    private HistoryVerdict verdict() {
        history.deliveries().forEach(this::sort);
        history.orders().forEach(this::judge);
        Set<UUID> strangers = new HashSet<>(history.journal().keySet());
        strangers.removeAll(history.orders().keySet());
        strangers.forEach(id -> unexpected.add(id + " is in the journal and was never ordered"));
        return new HistoryVerdict(
                tally.counts(history),
                List.copyOf(lost),
                List.copyOf(unlabelled),
                List.copyOf(unexpected),
                List.copyOf(contradictions));
    }

    private void sort(Delivery delivery) {
        Optional<UUID> id = idOf(delivery.messageId());
        if (id.isEmpty() || !history.orders().containsKey(id.get())) {
            unexpected.add("arrived without an order: " + delivery.messageId());
            return;
        }
        arrivals.computeIfAbsent(id.get(), unused -> new ArrayList<>()).add(delivery);
    }

    private static Optional<UUID> idOf(String messageId) {
        int at = messageId.indexOf('@');
        try {
            return Optional.of(UUID.fromString(at < 0 ? messageId : messageId.substring(0, at)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private void judge(UUID id, Order order) {
        List<Delivery> copies = arrivals.getOrDefault(id, List.of());
        JournalLine line = history.journal().get(id);
        if (line == null) {
            lost.add(id + " is not in the journal" + (copies.isEmpty() ? "" : " though it arrived"));
            return;
        }
        tally.add(copies.size(), line);
        judgeAddress(id, order, copies);
        judgeCopies(id, order, copies.size(), line);
        judgeState(id, order, copies.size(), line);
    }

    private void judgeAddress(UUID id, Order order, List<Delivery> copies) {
        for (Delivery copy : copies) {
            if (!copy.recipients().equals(List.of(order.recipient()))) {
                unexpected.add(id + " went to " + copy.recipients());
            }
        }
    }

    private void judgeCopies(UUID id, Order order, int copies, JournalLine line) {
        int allowed = order.held() ? 1 : 1 + line.ambiguousAttempts();
        if (copies > allowed) {
            unlabelled.add(id + (order.held() ? ", held after doubt," : "") + " arrived " + copies + " times with "
                    + line.ambiguousAttempts() + " attempts labelled ambiguous");
        }
    }

    private void judgeState(UUID id, Order order, int copies, JournalLine line) {
        switch (line.state()) {
            case "sent" -> {
                if (copies == 0) {
                    lost.add(id + " is sent in the journal and never arrived");
                }
            }
            case "ambiguous" -> {
                if (!order.held() && line.ambiguousAttempts() < MailHistory.RESENDS) {
                    lost.add(id + " waits for a person although its template says resend");
                } else if (line.ambiguousAttempts() == 0) {
                    contradictions.add(id + " is ambiguous without an attempt that is");
                }
            }
            default -> {
                if (copies == 0) {
                    lost.add(id + " came to rest as " + line.state());
                } else {
                    contradictions.add(id + " arrived and is " + line.state() + " in the journal");
                }
            }
        }
    }

    /** Counts on the way. */
    private static final class Tally {

        private int duplicates;
        private int labelled;
        private int waiting;

        void add(int copies, JournalLine line) {
            duplicates += Math.max(0, copies - 1);
            labelled += line.ambiguousAttempts();
            waiting += line.state().equals("ambiguous") ? 1 : 0;
        }

        HistoryVerdict.Counts counts(MailHistory history) {
            return new HistoryVerdict.Counts(
                    history.orders().size(), history.deliveries().size(), duplicates, labelled, waiting);
        }
    }
}
