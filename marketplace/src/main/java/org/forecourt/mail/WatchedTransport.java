package org.forecourt.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.relay.MailTransport;
import org.forecourt.contracts.relay.OutboxMail;
import org.forecourt.contracts.relay.Receipt;

/** Notices when a transport takes nothing at all, so that the relay does not turn over its rows as fast as it can. */
final class WatchedTransport implements MailTransport {

    private final MailTransport transport;
    private boolean isAway;

    WatchedTransport(MailTransport transport) {
        this.transport = transport;
    }

    @Override
    public Map<UUID, Receipt> hand(List<OutboxMail> mails) {
        Map<UUID, Receipt> receipts = transport.hand(mails);
        isAway = receipts.values().stream().allMatch(Receipt.NotTaken.class::isInstance);
        return receipts;
    }

    /** Whether, since {@link #forget}, a batch was handed over and nothing of it was taken. */
    boolean isAway() {
        return isAway;
    }

    void forget() {
        isAway = false;
    }
}
