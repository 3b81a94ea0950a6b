package org.forecourt.rig;

import java.util.List;
import java.util.Locale;

/**
 * Where a conversation with the {@link SmtpSink} is when its script is asked.
 *
 * @param connection counts the connections of this sink from 1
 * @param sender of the current mail, empty before {@code MAIL}
 * @param recipients of the current mail so far, the one of the command in question included
 * @param messageId without brackets, empty before the header was read
 */
public record SmtpMoment(Stage stage, long connection, String sender, List<String> recipients, String messageId) {

    /** The points at which a script may step in. */
    public enum Stage {
        /** Before the greeting. */
        GREETING,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        /** Before the answer to DATA. */
        DATA,
        /** In the middle of the mail, before its final dot was read. */
        BODY,
        /** After the final dot, before the mail is kept. */
        DOT,
        /** After the mail is kept, before the client is told. */
        KEPT,
        QUIT
    }

    public SmtpMoment {
        recipients = List.copyOf(recipients);
    }

    /** The domain of the latest recipient in lower case, empty before {@code RCPT}. */
    public String recipientDomain() {
        if (recipients.isEmpty()) {
            return "";
        }
        String address = recipients.getLast();
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
