package org.forecourt.rig;

import java.time.Instant;
import java.util.List;

/**
 * A mail that the {@link SmtpSink} kept; the client may or may not have been told.
 *
 * @param messageId without brackets, empty when the mail had none
 * @param size of the source in bytes, dots unstuffed
 * @param source the mail itself, empty where the sink does not keep it
 */
public record Delivery(String messageId, String sender, List<String> recipients, int size, Instant at, byte[] source) {

    static final byte[] NO_SOURCE = new byte[0];

    public Delivery {
        recipients = List.copyOf(recipients);
    }
}
