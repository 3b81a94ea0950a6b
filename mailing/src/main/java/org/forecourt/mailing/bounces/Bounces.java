package org.forecourt.mailing.bounces;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.JournalEntry;
import org.forecourt.mailing.core.Suppressions;
import org.forecourt.mailing.journal.ContentRemoved;
import org.forecourt.mailing.journal.JournalReader;
import org.springframework.stereotype.Component;

/**
 * Decides what follows from reports about mail that came back, whoever brings them. Nobody can put another one's address on
 * the suppression list: a report counts only with the id of a mail that was sent, for the recipient it was sent to.
 */
@Component
public final class Bounces {

    private final JournalReader journal;
    private final Suppressions suppressions;
    private final BounceNotes notes;
    private final Map<BounceVerdict, LongAdder> verdicts = new EnumMap<>(BounceVerdict.class);

    Bounces(JournalReader journal, Suppressions suppressions, BounceNotes notes) {
        this.journal = journal;
        this.suppressions = suppressions;
        this.notes = notes;
        for (BounceVerdict verdict : BounceVerdict.values()) {
            verdicts.put(verdict, new LongAdder());
        }
    }

    /**
     * Takes a report into account. The same report again changes nothing more.
     *
     * @throws org.forecourt.mailing.core.JournalUnavailable when nobody knows; report it again later
     */
    public BounceVerdict report(BounceReport report) {
        BounceVerdict verdict = judge(report);
        count(verdict).increment();
        return verdict;
    }

    private BounceVerdict judge(BounceReport report) {
        Optional<JournalEntry> entry = kept(report.mailId());
        if (entry.filter(mail -> !mail.attempts().isEmpty()).isEmpty()) {
            return BounceVerdict.UNKNOWN_MAIL;
        }
        EmailAddress recipient = entry.get().message().to().address();
        if (!isSame(recipient, report.recipient())) {
            return BounceVerdict.OTHER_RECIPIENT;
        }
        notes.add(report);
        if (!report.status().saysNoSuchMailbox()) {
            return BounceVerdict.NOTED;
        }
        suppressions.addHardBounce(recipient, report.status() + " " + report.detail() + " (came back)");
        return BounceVerdict.SUPPRESSED;
    }

    /** A mail whose content was removed has no recipient any more to compare with. */
    private Optional<JournalEntry> kept(UUID mail) {
        try {
            return journal.byId(mail);
        } catch (ContentRemoved tooLate) {
            return Optional.empty();
        }
    }

    /** Servers change the case of letters on the way. */
    private static boolean isSame(EmailAddress sentTo, EmailAddress reported) {
        return sentTo.toString().equalsIgnoreCase(reported.toString());
    }

    /** How often a verdict was given since the start, for metrics. */
    public long number(BounceVerdict verdict) {
        return count(verdict).sum();
    }

    private LongAdder count(BounceVerdict verdict) {
        return Objects.requireNonNull(verdicts.get(verdict));
    }
}
