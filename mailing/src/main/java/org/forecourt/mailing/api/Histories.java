package org.forecourt.mailing.api;

import java.util.UUID;
import org.forecourt.mailing.bounces.BounceNotes;
import org.forecourt.mailing.compose.MailFrom;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.journal.Readdressings;
import org.forecourt.mailing.journal.Tombstone;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/** Gathers what is known about a mail besides its entry in the journal. */
@Component
final class Histories {

    private final BounceNotes notes;
    private final Readdressings readdressings;
    private final MailFrom from;

    Histories(BounceNotes notes, Readdressings readdressings, Settings settings) {
        this.notes = notes;
        this.readdressings = readdressings;
        from = MailFrom.of(settings);
    }

    HistoryJson of(JournalEntry entry) {
        UUID id = entry.id();
        return HistoryJson.of(entry, from.messageId(id), notes.of(id), readdressings.of(id));
    }

    HistoryJson of(Tombstone mail) {
        return HistoryJson.of(mail, from.messageId(mail.id()), readdressings.of(mail.id()));
    }
}
