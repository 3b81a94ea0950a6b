package org.forecourt.mailing.compose;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.compose.Content.Unsubscribe;

/** Puts headers and bodies together and has them signed. The same message written at the same instant gives the same bytes. */
final class MimeWriter {

    private static final int TYPICAL_SIZE = 24_000;

    /** RFC 8058 allows one click over HTTPS alone; a site without it still has its link. */
    private static final String ONE_CLICK = "https://";

    static {
        lookUpStreamsOnce();
    }

    private final MailFrom from;
    private final String siteName;
    private final DkimSignature signature;
    private final String fromHeader;

    MimeWriter(MailFrom from, String siteName, DkimSignature signature) {
        this.from = from;
        this.siteName = siteName;
        this.signature = signature;
        fromHeader = HeaderText.mailbox("From", from.name(), from.address());
    }

    /** The library reads the jars of the class path for its streams a dozen times a mail, unless it is told where they are. */
    private static void lookUpStreamsOnce() {
        String name = StreamProvider.class.getName();
        if (System.getProperty(name) == null) {
            System.setProperty(name, StreamProvider.provider().getClass().getName());
        }
    }

    byte[] write(MailMessage message, Instant writtenAt, Content content, Bodies bodies) {
        try {
            boolean rawUtf8 = message.to().address().needsSmtpUtf8();
            MimeLetter letter = new MimeLetter(from.messageId(message.id()), rawUtf8);
            letter.setHeaders(headers(message, writtenAt, content));
            letter.setBodies(bodies.text(), bodies.html(), "=_" + message.id());
            ByteArrayOutputStream source = new ByteArrayOutputStream(TYPICAL_SIZE);
            letter.writeTo(source);
            return signed(source.toByteArray(), writtenAt);
        } catch (MessagingException bug) {
            throw new IllegalStateException("mail " + message.id() + " cannot be written", bug);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] signed(byte[] source, Instant writtenAt) {
        byte[] header = signature.header(source, writtenAt);
        byte[] signed = Arrays.copyOf(header, header.length + source.length);
        System.arraycopy(source, 0, signed, header.length, source.length);
        return signed;
    }

    private Map<String, String> headers(MailMessage message, Instant writtenAt, Content content) {
        String name = message.to().name();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", date(writtenAt));
        headers.put("From", fromHeader);
        headers.put(
                "To",
                HeaderText.mailbox(
                        "To",
                        name == null ? "" : CleanText.line(name),
                        message.to().address()));
        headers.put("Subject", HeaderText.unstructured("Subject", content.subject()));
        headers.put("Content-Language", content.locale().code());
        headers.put("Auto-Submitted", "auto-generated");
        Unsubscribe unsubscribe = content.footer().unsubscribe();
        if (message.category() == Category.BULK) {
            headers.put("List-Id", listId(message));
        }
        if (unsubscribe != null) {
            headers.put("List-Unsubscribe", "\r\n <" + unsubscribe.url() + ">");
            if (unsubscribe.url().startsWith(ONE_CLICK)) {
                headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        return headers;
    }

    private String listId(MailMessage message) {
        String list = message.template().code().replace('_', '-') + "."
                + from.address().domain();
        return "\"" + siteName + "\" <" + list + ">";
    }

    private static String date(Instant writtenAt) {
        MailDateFormat format = new MailDateFormat();
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(Date.from(writtenAt));
    }

    /** Both forms of what the mail says. */
    record Bodies(String html, String text) {}
}
