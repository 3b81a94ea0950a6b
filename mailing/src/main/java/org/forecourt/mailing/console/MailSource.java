package org.forecourt.mailing.console;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A mail taken apart again.
 *
 * @param html empty when it has none
 * @param text empty when it has none
 * @param source as it goes over the wire
 */
public record MailSource(String html, String text, String source) {

    /** Reads the bytes of a mail; parts that cannot be read stay empty. */
    static MailSource of(byte[] bytes) {
        StringBuilder html = new StringBuilder();
        StringBuilder text = new StringBuilder();
        try {
            collect(new MimeMessage(null, new ByteArrayInputStream(bytes)), html, text);
        } catch (MessagingException | IOException unreadable) {
            text.setLength(0);
        }
        return new MailSource(html.toString(), text.toString(), new String(bytes, StandardCharsets.UTF_8));
    }

    private static void collect(Part part, StringBuilder html, StringBuilder text)
            throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart multipart) {
            for (int index = 0; index < multipart.getCount(); index++) {
                BodyPart inner = multipart.getBodyPart(index);
                collect(inner, html, text);
            }
        } else if (content instanceof String body) {
            (part.isMimeType("text/html") ? html : text).append(body);
        }
    }
}
