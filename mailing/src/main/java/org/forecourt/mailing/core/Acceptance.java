package org.forecourt.mailing.core;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.MailReading;
import org.forecourt.contracts.mail.Refusal;
import org.forecourt.contracts.mail.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What both doors lead to: whatever comes in is in the journal, or among the refusals, before anyone is told so. */
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
    public Accepted accept(Door door, byte[] body) {
        return acceptAll(door, List.of(new Incoming(body, MailMessageJson.read(body))))
                .getFirst();
    }

    /**
     * Takes many messages with one commit for all that are valid; the answers are in the same order.
     *
     * @throws JournalUnavailable when some may not have been written down; the sender has to try all of them again
     */
    public List<Accepted> acceptAll(Door door, List<Incoming> batch) {
        Queue<Insertion> insertions = new ArrayDeque<>(insert(batch));
        List<Accepted> answers = new ArrayList<>();
        for (Incoming incoming : batch) {
            answers.add(
                    switch (incoming.reading()) {
                        case MailReading.Read read ->
                            answer(door, incoming.body(), read.message(), insertions.remove());
                        case MailReading.Refused refused ->
                            refuse(door, incoming.body(), refused.id(), refused.refusals());
                    });
        }
        return answers;
    }

    private List<Insertion> insert(List<Incoming> batch) {
        List<JournalEntry> entries = new ArrayList<>();
        for (Incoming incoming : batch) {
            if (incoming.reading() instanceof MailReading.Read read) {
                entries.add(JournalEntry.accept(read.message(), clock.instant()));
            }
        }
        return switch (entries.size()) {
            case 0 -> List.of();
            case 1 -> List.of(journal.insertIfAbsent(entries.getFirst()));
            default -> journal.insertAllIfAbsent(entries);
        };
    }

    private Accepted answer(Door door, byte[] body, MailMessage message, Insertion insertion) {
        return switch (insertion) {
            case Insertion.Inserted inserted -> new Accepted.Journaled(message.id(), inserted.state());
            case Insertion.Known known -> new Accepted.Journaled(message.id(), known.state());
            case Insertion.Conflict conflict -> {
                refuse(door, body, message.id(), List.of(new Refusal("id", RefusalCode.ID_CONFLICT)));
                yield new Accepted.Conflict(message.id());
            }
        };
    }

    private Accepted refuse(Door door, byte[] body, @Nullable UUID id, List<Refusal> refusals) {
        journal.noteRefusal(RefusalNote.of(id, door, body, refusals, clock.instant()));
        return new Accepted.Refused(id, refusals);
    }
}
