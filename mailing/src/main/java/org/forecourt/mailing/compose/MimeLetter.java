package org.forecourt.mailing.compose;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * A message by RFC 5322 whose every byte follows from what it was made of: nothing in it is random. Headers are raw UTF-8
 * where an address demands it (RFC 6532), ASCII otherwise.
 */
final class MimeLetter extends MimeMessage {

    private static final Session ASCII = Session.getInstance(new Properties());
    private static final Session UTF8 = Session.getInstance(properties());

    private final String messageId;

    MimeLetter(String messageId, boolean rawUtf8) {
        super(rawUtf8 ? UTF8 : ASCII);
        this.messageId = messageId;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    void setHeaders(Map<String, String> headers) throws MessagingException {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            setHeader(header.getKey(), header.getValue());
        }
    }

    /** Both forms of the body, plain text first: readers take the last one they understand. */
    void setBodies(String text, String html, String boundary) throws MessagingException {
        Alternative alternative = new Alternative(boundary);
        alternative.addBodyPart(part(text, "plain"));
        alternative.addBodyPart(part(html, "html"));
        setContent(alternative);
        saveChanges();
    }

    /** Quoted-printable keeps lines short and the source readable, and survives every relay. */
    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** The library would invent a boundary each time. */
    private static final class Alternative extends MimeMultipart {

        Alternative(String boundary) {
            super("alternative");
            contentType = "multipart/alternative;\r\n\tboundary=\"" + boundary + "\"";
        }
    }
}
