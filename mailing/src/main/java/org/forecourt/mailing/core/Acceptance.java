package org.forecourt.mailing.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.MailReading;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.jspecify.annotations.Nullable;

/** The door behind both doors: whatever comes in is in the journal, or among the refusals, before anyone is told so. */
public final class Acceptance {

    private final Journal journal;
    private final InstantSource clock;

    public Acceptance(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes one message.
     *
     * @throws JournalUnavailable when nothing could be written down; the sender has to try again
     */
    public Accepted accept(byte[] body) {
        return accept(body, MailMessageJson.read(body));
    }

    /** Takes one message that was read already, as one of a batch. */
    public Accepted accept(byte[] body, MailReading reading) {
        return switch (reading) {
            case MailReading.Read read -> insert(body, read.message());
            case MailReading.Refused refused -> refuse(body, refused.id(), refused.refusals());
        };
    }

    private Accepted insert(byte[] body, MailMessage message) {
        return switch (journal.insertIfAbsent(JournalEntry.accept(message, clock.instant()))) {
            case Insertion.Inserted inserted -> new Accepted.Journaled(message.id(), inserted.state());
            case Insertion.Known known -> new Accepted.Journaled(message.id(), known.state());
            case Insertion.Conflict conflict -> {
                refuse(body, message.id(), List.of(new Refusal("id", RefusalCode.ID_CONFLICT)));
                yield new Accepted.Conflict(message.id());
            }
        };
    }

    private Accepted refuse(byte[] body, @Nullable UUID id, List<Refusal> refusals) {
        journal.noteRefusal(new RefusalNote(id, sha256(body), refusals, clock.instant()));
        return new Accepted.Refused(id, refusals);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
