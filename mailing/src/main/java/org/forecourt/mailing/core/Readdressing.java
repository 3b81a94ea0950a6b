package org.forecourt.mailing.core;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.Recipient;

/**
 * What follows when a person gives a mail that did not arrive another address. An id stands for one content for ever, so
 * the mail to the other address is a mail of its own; the old one keeps its address and its attempts.
 */
public final class Readdressing {

    private Readdressing() {}

    /**
     * The mail to the other address. Its id follows from the old id and the mailbox, so that asking twice sends once, in whatever
     * spelling.
     *
     * @param cameBack whether a server reported for good that it could not deliver a mail that was sent
     * @throws IllegalTransition when the old mail may still arrive, or is no longer what was accepted
     */
    public static JournalEntry of(JournalEntry old, boolean cameBack, EmailAddress address, Instant now) {
        if (!old.isWhole()) {
            throw new IllegalTransition(old.state(), "readdressed after its secret values were removed");
        }
        if (!isLost(old.state(), cameBack)) {
            throw new IllegalTransition(old.state(), "readdressed");
        }
        MailMessage message = old.message();
        return JournalEntry.accept(
                new MailMessage(
                        id(old.id(), address),
                        message.template(),
                        message.locale(),
                        new Recipient(address, message.to().name()),
                        message.values(),
                        message.priority(),
                        null,
                        message.category()),
                now);
    }

    /** True in states in which another address may help: nothing more happens, and it did not arrive. */
    public static boolean isLost(MailState state, boolean cameBack) {
        return switch (state) {
            case MailState.Failed failed -> true;
            case MailState.Suppressed suppressed -> true;
            case MailState.Sent sent -> cameBack;
            case MailState.Accepted waiting -> false;
            case MailState.Scheduled waiting -> false;
            case MailState.Sending sending -> false;
            case MailState.Ambiguous held -> false;
            case MailState.Cancelled cancelled -> false;
        };
    }

    private static UUID id(UUID old, EmailAddress address) {
        return UUID.nameUUIDFromBytes(
                ("readdressed " + old + " " + address.mailbox()).getBytes(StandardCharsets.UTF_8));
    }
}
