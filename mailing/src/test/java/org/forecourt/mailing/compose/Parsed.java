package org.forecourt.mailing.compose;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** What a parser found in the bytes of a mail. Line ends are those of text files. */
record Parsed(String subject, Person from, Person to, List<Part> parts) {

    /** A name, empty when there is none, and an address. */
    record Person(String name, String address) {}

    /** One body part in the order of the mail. */
    record Part(String type, String text) {}

    static Parsed byAngus(byte[] source) {
        try {
            Properties properties = new Properties();
            properties.setProperty("mail.mime.allowutf8", "true");
            MimeMessage message = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(source));
            Multipart multipart = (Multipart) message.getContent();
            List<Part> parts = new ArrayList<>();
            for (int index = 0; index < multipart.getCount(); index++) {
                var part = multipart.getBodyPart(index);
                parts.add(new Part(part.getContentType().replaceAll(";.*", ""), lines((String) part.getContent())));
            }
            return new Parsed(
                    message.getSubject(), person(message.getFrom()[0]), person(message.getAllRecipients()[0]), parts);
        } catch (MessagingException | IOException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static Person person(jakarta.mail.Address address) {
        InternetAddress internet = (InternetAddress) address;
        return new Person(internet.getPersonal() == null ? "" : internet.getPersonal(), internet.getAddress());
    }

    static Parsed byMime4j(byte[] source) {
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(new MimeConfig.Builder()
                    .setStrictParsing(true)
                    .setMaxLineLen(1_000)
                    .build());
            Message message = builder.parseMessage(new ByteArrayInputStream(source));
            var multipart = (org.apache.james.mime4j.dom.Multipart) message.getBody();
            List<Part> parts = new ArrayList<>();
            for (Entity part : multipart.getBodyParts()) {
                parts.add(new Part(part.getMimeType(), lines(text((TextBody) part.getBody()))));
            }
            return new Parsed(
                    message.getSubject(),
                    person(message.getFrom().get(0)),
                    person((Mailbox) message.getTo().get(0)),
                    parts);
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static Person person(Mailbox mailbox) {
        return new Person(mailbox.getName() == null ? "" : mailbox.getName(), mailbox.getAddress());
    }

    private static String text(TextBody body) throws IOException {
        try (Reader reader =
                new InputStreamReader(body.getInputStream(), java.nio.charset.Charset.forName(body.getMimeCharset()))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
