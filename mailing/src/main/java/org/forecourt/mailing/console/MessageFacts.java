package org.forecourt.mailing.console;

import java.util.UUID;
import org.forecourt.mailing.bounces.BounceNotes;
import org.forecourt.mailing.catcher.Mailbox;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.compose.MailFrom;
import org.forecourt.mailing.console.MessageModel.Typed;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.journal.Readdressings;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/** Gathers what is known about a mail besides its entry in the journal. */
@Component
final class MessageFacts {

    private final BounceNotes notes;
    private final Readdressings readdressings;
    private final Mailbox mailbox;
    private final MailFrom from;

    MessageFacts(BounceNotes notes, Readdressings readdressings, Mailbox mailbox, Settings settings) {
        this.notes = notes;
        this.readdressings = readdressings;
        this.mailbox = mailbox;
        from = MailFrom.of(settings);
    }

    MessageModel of(JournalEntry entry, Letter letter, String view, Typed typed) {
        UUID id = entry.id();
        return new MessageModel(
                entry, letter, view, messageId(id), notes.of(id), readdressings.of(id), mailbox.ofMessage(id), typed);
    }

    /** As the header of the mail says it. */
    String messageId(UUID mail) {
        return from.messageId(mail);
    }
}
