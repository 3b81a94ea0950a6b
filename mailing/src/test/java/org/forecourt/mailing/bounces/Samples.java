package org.forecourt.mailing.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

/** Mails as the servers of the world send them back, written by hand after their formats. */
final class Samples {

    private Samples() {}

    static MimeMessage mail(String name, UUID id) throws MessagingException, IOException {
        return of(text(name, id));
    }

    static MimeMessage of(String text) throws MessagingException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
    }

    static String text(String name, UUID id) throws IOException {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/bounces/" + name + ".eml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{id}", id.toString())
                    .replace("\n", "\r\n");
        }
    }
}
