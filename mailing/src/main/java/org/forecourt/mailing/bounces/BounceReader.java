package org.forecourt.mailing.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.bounces.Returned.Automatic;
import org.forecourt.mailing.bounces.Returned.Bounce;
import org.forecourt.mailing.bounces.Returned.Failure;
import org.forecourt.mailing.bounces.Returned.NotUnderstood;

/**
 * Understands mail that came back: reports by RFC 3464 and, where the server writes plain words, a mail from nobody that
 * names an address and a status code and encloses the headers of ours. Pure.
 */
final class BounceReader {

    private static final Pattern OUR_ID =
            Pattern.compile("(?i)<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@[^<>@\\s]{1,255}>");
    private static final Pattern ENCLOSED_ID =
            Pattern.compile("(?im)^[> \\t]*Message-ID:\\s*(" + OUR_ID.pattern() + ")");
    private static final Pattern ADDRESS =
            Pattern.compile("<?([^\\s<>\"@]{1,64}@[^\\s<>\"@:;,]{0,252}[^\\s<>\"@:;,.])>?");
    private static final Pattern NOBODY = Pattern.compile("(?i).*\\b(mailer-daemon|postmaster|mail delivery)\\b.*");
    private static final int MOST_ADDRESSES = 20;

    private BounceReader() {}

    static Returned read(MimeMessage mail) throws MessagingException, IOException {
        List<Part> parts = MimeParts.of(mail);
        for (Part part : parts) {
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                return report(mail, parts, DeliveryStatus.failures(MimeParts.text(part)));
            }
        }
        Returned plain = isFromNobody(mail) ? inPlainWords(mail, parts) : new NotUnderstood("not from a mail server");
        return plain instanceof NotUnderstood && isAutomaticReply(mail, parts) ? new Automatic() : plain;
    }

    private static Returned report(MimeMessage mail, List<Part> parts, List<Failure> failures)
            throws MessagingException, IOException {
        if (failures.isEmpty()) {
            return new Automatic();
        }
        Optional<UUID> id = enclosedId(parts).or(() -> referredId(mail));
        return id.<Returned>map(known -> new Bounce(known, failures))
                .orElseGet(() -> new NotUnderstood("it does not say which mail it is about"));
    }

    private static boolean isAutomaticReply(MimeMessage mail, List<Part> parts) throws MessagingException {
        String automatic = header(mail, "Auto-Submitted");
        boolean isNotice = parts.stream().anyMatch(BounceReader::isNotice);
        return isNotice
                || automatic.toLowerCase(Locale.ROOT).startsWith("auto-replied")
                || !header(mail, "X-Autoreply").isEmpty()
                || !header(mail, "X-Autorespond").isEmpty()
                || header(mail, "Precedence").equalsIgnoreCase("auto_reply");
    }

    /** "Has been read", "was deleted unread". */
    private static boolean isNotice(Part part) {
        try {
            return part.isMimeType("message/disposition-notification");
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    private static boolean isFromNobody(MimeMessage mail) throws MessagingException {
        return header(mail, "Return-Path").equals("<>")
                || NOBODY.matcher(header(mail, "From")).matches()
                || !header(mail, "X-Failed-Recipients").isEmpty();
    }

    private static Returned inPlainWords(MimeMessage mail, List<Part> parts) throws MessagingException, IOException {
        String text = MimeParts.text(parts.getFirst());
        Matcher enclosed = ENCLOSED_ID.matcher(text);
        boolean isInText = enclosed.find();
        Optional<UUID> id = isInText ? Optional.of(UUID.fromString(enclosed.group(2))) : enclosedId(parts);
        String words = isInText ? text.substring(0, enclosed.start()) : text;
        List<EmailAddress> addresses = addresses(header(mail, "X-Failed-Recipients") + " " + words);
        Optional<Failure> failure = StatusCodes.afterReply(words)
                .or(() -> StatusCodes.first(words))
                .filter(status -> !addresses.isEmpty())
                .map(status -> new Failure(addresses, status, "it came back: " + status));
        return id.isPresent() && failure.isPresent()
                ? new Bounce(id.get(), List.of(failure.get()))
                : new NotUnderstood("neither a report nor words known to us");
    }

    /** The id in the headers of the mail that is enclosed, whole or in part. */
    private static Optional<UUID> enclosedId(List<Part> parts) throws MessagingException, IOException {
        for (Part part : parts) {
            if (part.isMimeType("message/rfc822")
                    || part.isMimeType("message/global")
                    || part.isMimeType("message/global-headers")
                    || part.isMimeType("text/rfc822-headers")
                    || part.isMimeType("message/rfc822-headers")) {
                Matcher enclosed = ENCLOSED_ID.matcher(MimeParts.text(part));
                if (enclosed.find()) {
                    return Optional.of(UUID.fromString(enclosed.group(2)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> referredId(MimeMessage mail) {
        return Stream.of("In-Reply-To", "References")
                .map(name -> OUR_ID.matcher(header(mail, name)))
                .filter(Matcher::find)
                .map(found -> UUID.fromString(found.group(1)))
                .findFirst();
    }

    private static List<EmailAddress> addresses(String text) {
        List<EmailAddress> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find() && found.size() < MOST_ADDRESSES) {
            EmailAddress.parse(matcher.group(1))
                    .filter(address -> !found.contains(address))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static String header(MimeMessage mail, String name) {
        try {
            String value = mail.getHeader(name, " ");
            return value == null ? "" : value.replaceAll("\\s+", " ").strip();
        } catch (MessagingException unreadable) {
            return "";
        }
    }
}
