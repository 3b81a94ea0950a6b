package org.forecourt.contracts.relay;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The way to the mail service: a broker or its HTTP door. */
public interface MailTransport {

    /**
     * Hands mails over and waits, within a deadline of its own, for what becomes of each. A mail without an entry in the
     * answer counts as not taken. Does not throw for anything that the network does.
     */
    Map<UUID, Receipt> hand(List<OutboxMail> mails);
}
