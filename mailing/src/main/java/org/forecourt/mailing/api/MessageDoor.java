package org.forecourt.mailing.api;

import java.time.Clock;
import java.util.List;
import org.forecourt.contracts.mail.BatchItem;
import org.forecourt.contracts.mail.MailMessageJson;
import org.forecourt.contracts.mail.MailReading;
import org.forecourt.mailing.core.Acceptance;
import org.forecourt.mailing.core.Accepted;
import org.forecourt.mailing.core.Door;
import org.forecourt.mailing.core.Incoming;
import org.forecourt.mailing.core.Journal;
import org.springframework.stereotype.Component;

/** Takes messages that came by HTTP: one, or a batch with one commit for all of it. */
@Component
final class MessageDoor {

    private final Acceptance acceptance;
    private final Traffic traffic;

    MessageDoor(Journal journal, Clock clock, Traffic traffic) {
        acceptance = new Acceptance(journal, clock);
        this.traffic = traffic;
    }

    /** What became of one message. It is in the journal, or among the refusals, when this returns. */
    Accepted take(byte[] body, MailReading reading) {
        return takeAll(List.of(new BatchItem(body, reading))).getFirst();
    }

    /** What became of each message of a batch, in its order. */
    List<Accepted> takeAll(List<BatchItem> items) {
        return traffic.timed(() -> acceptance.acceptAll(
                Door.HTTP,
                items.stream()
                        .map(item -> new Incoming(item.body(), item.reading()))
                        .toList()));
    }

    /** Whether a body is a batch: what a caller meant who sent something that is not even JSON. */
    static boolean isBatch(byte[] body) {
        for (byte octet : body) {
            if (!Character.isWhitespace(octet)) {
                return octet == '[';
            }
        }
        return false;
    }

    static MailReading read(byte[] body) {
        return MailMessageJson.read(body);
    }
}
