package org.forecourt.mailing.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The leaves of a mail, without following what could go on for ever. Enclosed mails are leaves. */
final class MimeParts {

    private static final int DEEPEST = 8;
    private static final int MOST = 50;
    private static final int MOST_OCTETS = 256 * 1024;

    private final List<Part> leaves = new ArrayList<>();

    private MimeParts() {}

    static List<Part> of(Part mail) throws MessagingException, IOException {
        MimeParts parts = new MimeParts();
        parts.collect(mail, 0);
        return parts.leaves;
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || leaves.size() >= MOST) {
            throw new MessagingException("too many parts");
        }
        if (!part.isMimeType("multipart/*")) {
            leaves.add(part);
            return;
        }
        Multipart multipart = new MimeMultipart(new ByteArrayDataSource(part.getInputStream(), part.getContentType()));
        for (int next = 0; next < multipart.getCount(); next++) {
            collect(multipart.getBodyPart(next), depth + 1);
        }
    }

    /** The decoded octets of a leaf as text; every octet is kept, whatever the charset claims to be. */
    static String text(Part leaf) throws MessagingException, IOException {
        try (InputStream in = leaf.getInputStream()) {
            return new String(in.readNBytes(MOST_OCTETS), StandardCharsets.UTF_8);
        }
    }
}
