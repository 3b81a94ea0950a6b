package org.forecourt.contracts.relay;

import java.util.UUID;
import org.forecourt.contracts.mail.ContentHash;

/**
 * A row of the outbox, as the relay sees it.
 *
 * @param json the canonical JSON of the message
 * @param handovers how often it was handed to the transport and taken
 * @param failures how often in a row the transport did not take it
 */
public record OutboxMail(UUID id, ContentHash hash, String json, Stage stage, int handovers, int failures) {

    /** How far a row has come. Rows that are accounted for or refused never reach the relay again. */
    public enum Stage {
        /** To be handed over. */
        READY,
        /** A broker has it; the mail service has not yet been seen to have it. */
        HANDED
    }
}
