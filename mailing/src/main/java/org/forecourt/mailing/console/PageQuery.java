package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Query;
import org.forecourt.mailing.web.Refused;

/** What pages read from addresses: the strict parameters of the API, but a form may send empty ones. */
final class PageQuery {

    private static final Pattern UUID_FORM =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private PageQuery() {}

    /** The parameters a page knows, besides those every page knows. */
    static Query of(HttpServletRequest request, String... known) {
        String[] all =
                Stream.concat(Stream.of("lang", "done"), Arrays.stream(known)).toArray(String[]::new);
        return Query.of(request, all);
    }

    /** The address without its empty parameters, when it has some: a plain form sends every field. */
    static Optional<String> withoutEmpty(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        String clean = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.endsWith("="))
                .collect(Collectors.joining("&"));
        return clean.equals(query)
                ? Optional.empty()
                : Optional.of(request.getRequestURI() + (clean.isEmpty() ? "" : "?" + clean));
    }

    /** The id of a path, or "not found": what is no id belongs to nothing. */
    static UUID id(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new Refused(ProblemType.NOT_FOUND);
        }
        return UUID.fromString(text);
    }

    /** The number of a path, or "not found". */
    static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new Refused(ProblemType.NOT_FOUND);
        }
        return Long.parseLong(text);
    }
}
