package org.forecourt.rig;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Three accounts of the same mails.
 *
 * @param orders every mail whose business transaction committed
 * @param journal what the mail service says
 * @param deliveries what arrived
 */
public record MailHistory(Map<UUID, Order> orders, Map<UUID, JournalLine> journal, List<Delivery> deliveries) {

    /** After so many ambiguous attempts a mail waits for a person, whatever its template says. */
    static final int RESENDS = 5;

    public MailHistory {
        orders = Map.copyOf(orders);
        journal = Map.copyOf(journal);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * A mail that was asked for.
     *
     * @param held whether its template says that doubt is left to a person
     */
    public record Order(String recipient, boolean held) {}

    /**
     * A mail in the journal.
     *
     * @param state in lower case
     * @param ambiguousAttempts attempts whose outcome nobody knows
     */
    public record JournalLine(String state, int ambiguousAttempts) {}
}
