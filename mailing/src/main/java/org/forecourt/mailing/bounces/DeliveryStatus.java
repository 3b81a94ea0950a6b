package org.forecourt.mailing.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.bounces.Returned.Failure;
import org.forecourt.mailing.core.SmtpAnswer.EnhancedStatus;
import org.jspecify.annotations.Nullable;

/** Reads the part {@code message/delivery-status} of RFC 3464: a block of fields for the mail, then one a recipient. */
final class DeliveryStatus {

    private DeliveryStatus() {}

    /** The recipients that were not reached for good or for now; empty when all of them are delayed, relayed or served. */
    static List<Failure> failures(String text) throws MessagingException {
        List<Failure> failures = new ArrayList<>();
        for (String block : text.replace("\r\n", "\n").split("\n[ \t]*\n")) {
            InternetHeaders fields = new InternetHeaders(
                    new ByteArrayInputStream((block.strip() + "\n\n").getBytes(StandardCharsets.UTF_8)), true);
            failure(fields).ifPresent(failures::add);
        }
        return failures;
    }

    private static Optional<Failure> failure(InternetHeaders fields) {
        String action = value(fields, "Action").toLowerCase(Locale.ROOT);
        List<EmailAddress> addresses = Stream.of("Original-Recipient", "Final-Recipient")
                .flatMap(name -> address(value(fields, name)).stream())
                .distinct()
                .toList();
        if (!action.startsWith("failed") || addresses.isEmpty()) {
            return Optional.empty();
        }
        String diagnostic = value(fields, "Diagnostic-Code");
        return status(value(fields, "Status"), diagnostic)
                .map(status -> new Failure(addresses, status, diagnostic.isEmpty() ? action : diagnostic));
    }

    /** Some servers write the class only and leave the reason to the words of the other side. */
    private static Optional<EnhancedStatus> status(String field, String diagnostic) {
        Optional<EnhancedStatus> said = StatusCodes.first(field);
        return said.filter(status -> status.subject() != 0)
                .or(() -> StatusCodes.afterReply(diagnostic))
                .or(() -> said);
    }

    /** {@code rfc822; a@b}, also with angle brackets or without a type. */
    private static Optional<EmailAddress> address(String field) {
        String text = field.substring(field.indexOf(';') + 1).strip();
        return EmailAddress.parse(text.replaceAll("^<|>$", ""));
    }

    private static String value(InternetHeaders fields, String name) {
        @Nullable String value = fields.getHeader(name, " ");
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }
}
