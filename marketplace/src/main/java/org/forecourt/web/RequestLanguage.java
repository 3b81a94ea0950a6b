package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forecourt.platform.Language;
import org.jspecify.annotations.Nullable;

/** The language to answer in: the path's on pages, else the best of {@code Accept-Language}, else Ukrainian. */
public final class RequestLanguage {

    private static final int LONGEST_HEADER = 1_000;

    private RequestLanguage() {}

    public static Language of(HttpServletRequest request) {
        return inPath(RequestPath.of(request)).orElseGet(() -> preferred(request.getHeader("Accept-Language")));
    }

    /** The language named by the first segment of a path. */
    public static Optional<Language> inPath(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? Optional.empty() : Language.of(path.substring(1, end < 0 ? path.length() : end));
    }

    static Language preferred(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return Language.DEFAULT;
        }
        try {
            List<Locale> locales =
                    Arrays.stream(Language.values()).map(Language::locale).toList();
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), locales);
            return best == null
                    ? Language.DEFAULT
                    : Language.of(best.getLanguage()).orElse(Language.DEFAULT);
        } catch (IllegalArgumentException malformed) {
            return Language.DEFAULT;
        }
    }
}
