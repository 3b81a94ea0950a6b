package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.journal.SqlSuppressions;
import org.forecourt.mailing.journal.Suppression;
import org.forecourt.mailing.journal.SuppressionKind;
import org.forecourt.mailing.web.FieldProblem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Query;
import org.forecourt.mailing.web.QueryParameters;
import org.forecourt.mailing.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that must not get mail. */
@RestController
final class SuppressionsApi {

    private static final String ADDRESS = "address";
    private static final int MOST_BYTES = 4096;

    private final SqlSuppressions suppressions;

    SuppressionsApi(SqlSuppressions suppressions) {
        this.suppressions = suppressions;
    }

    @GetMapping("/api/suppressions")
    @QueryParameters({ADDRESS, "page", "page_size"})
    Listing<SuppressionJson> list(HttpServletRequest request) {
        Query query = Query.checked(request);
        Paging paging = Paging.of(query);
        String part = query.text(ADDRESS).orElse("");
        query.check();
        return paging.listing(suppressions.list(part, paging.page(), paging.pageSize()), SuppressionJson::of, request);
    }

    /** Puts an address on the list for all mail; 201 when it is new there, 200 when it was there already. */
    @PostMapping("/api/suppressions")
    ResponseEntity<Map<String, String>> add(HttpServletRequest request) throws IOException {
        JsonBody body = JsonBody.read(request, MOST_BYTES);
        body.only(ADDRESS, "detail");
        Optional<EmailAddress> address = body.address(ADDRESS);
        String detail = body.optionalText("detail").orElse("");
        body.check();
        boolean isNew = suppressions.add(address.orElseThrow(), SuppressionKind.MANUAL, detail);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Map.of(ADDRESS, address.orElseThrow().toString(), "kind", SuppressionKind.MANUAL.code()));
    }

    /** Takes an address off the list, whyever it was there. */
    @DeleteMapping("/api/suppressions")
    @QueryParameters(ADDRESS)
    ResponseEntity<Void> remove(HttpServletRequest request) {
        Query query = Query.checked(request);
        Optional<EmailAddress> address = query.text(ADDRESS).flatMap(EmailAddress::parse);
        if (address.isEmpty()) {
            query.refuse(
                    FieldProblem.of(ADDRESS, request.getParameter(ADDRESS) == null ? "missing" : "invalid_address"));
        }
        query.check();
        if (!suppressions.remove(address.orElseThrow())) {
            throw new Refused(ProblemType.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }

    /** An address on the list. @param kind {@code hard_bounce}, {@code unsubscribed} or {@code manual} */
    record SuppressionJson(String address, String kind, String detail, Instant createdAt) {

        static SuppressionJson of(Suppression suppression) {
            return new SuppressionJson(
                    suppression.address(), suppression.kind().code(), suppression.detail(), suppression.createdAt());
        }
    }
}
