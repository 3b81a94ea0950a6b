package org.forecourt.storefront;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.web.FieldError;
import org.forecourt.web.Problem;
import org.jspecify.annotations.Nullable;

/** The same address without what was refused, so that the rest of a search is not lost. */
final class RefusedParameters {

    private RefusedParameters() {}

    static String without(String path, @Nullable String query, Problem problem) {
        List<String> refused = problem.errors().stream().map(FieldError::field).toList();
        String kept = query == null
                ? ""
                : Stream.of(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !refused.contains(name(pair)))
                        .collect(Collectors.joining("&"));
        boolean stillThere = query != null && kept.length() >= query.length();
        return kept.isEmpty() || stillThere ? path : path + "?" + kept;
    }

    private static String name(String pair) {
        String raw = pair.split("=", 2)[0];
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return raw;
        }
    }
}
