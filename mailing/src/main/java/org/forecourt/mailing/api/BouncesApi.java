package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.bounces.BounceReport;
import org.forecourt.mailing.bounces.Bounces;
import org.forecourt.mailing.core.SmtpAnswer.EnhancedStatus;
import org.forecourt.mailing.journal.UnreadableMail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The web hook for mail that came back, for those who read their bounces elsewhere. One report, or an array of up to 500 of
 * which all are believed or, when one is malformed, none is looked at. Reporting again changes nothing more.
 */
@RestController
final class BouncesApi {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_REPORTS = 500;
    private static final int LONGEST_DETAIL = 4000;

    /** Only what says that something went wrong, by RFC 3463. */
    private static final String STATUS = "[45]\\.[0-9]{1,3}\\.[0-9]{1,3}";

    private final Bounces bounces;

    BouncesApi(Bounces bounces) {
        this.bounces = bounces;
    }

    @PostMapping("/api/bounces")
    Object report(HttpServletRequest request) throws IOException {
        JsonNode tree = JsonTree.read(request, MOST_BYTES);
        if (tree.isObject()) {
            return judged(reports(List.of(JsonBody.of(tree))).getFirst());
        }
        if (!tree.isArray()) {
            throw JsonTree.unreadable("no_object");
        }
        if (tree.isEmpty() || tree.size() > MOST_REPORTS) {
            throw JsonTree.unreadable("batch_size");
        }
        return new VerdictsJson(
                reports(JsonBody.list(tree)).stream().map(this::judged).toList());
    }

    private static List<BounceReport> reports(List<JsonBody> bodies) {
        List<BounceReport> reports = new ArrayList<>();
        for (JsonBody body : bodies) {
            body.only("mail_id", "recipient", "status", "detail");
            Optional<UUID> mail = body.requiredId("mail_id");
            Optional<EmailAddress> recipient = body.address("recipient");
            Optional<String> status = body.text("status", STATUS);
            String detail = body.optionalText("detail", LONGEST_DETAIL).orElse("");
            if (mail.isPresent() && recipient.isPresent() && status.isPresent()) {
                reports.add(new BounceReport(mail.get(), recipient.get(), status(status.get()), detail));
            }
        }
        bodies.forEach(JsonBody::check);
        return reports;
    }

    private static EnhancedStatus status(String text) {
        List<Integer> parts =
                Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList();
        return new EnhancedStatus(parts.get(0), parts.get(1), parts.get(2));
    }

    private VerdictJson judged(BounceReport report) {
        try {
            return new VerdictJson(report.mailId(), bounces.report(report).code());
        } catch (UnreadableMail newer) {
            return new VerdictJson(report.mailId(), "unreadable_mail");
        }
    }

    /** The answers to a list, in its order. */
    record VerdictsJson(List<VerdictJson> results) {}

    /** What followed. @param verdict of {@link org.forecourt.mailing.bounces.BounceVerdict}, or {@code unreadable_mail} */
    record VerdictJson(UUID mailId, String verdict) {}
}
