package org.forecourt.mailing.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.mailing.web.ProblemText;

/** The language of a page: asked for by {@code ?lang}, remembered in a cookie, the browser's, Ukrainian. */
final class ChosenLanguage {

    static final String PARAMETER = "lang";
    static final String COOKIE = "mailing_lang";

    private ChosenLanguage() {}

    static MailLocale of(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .orElseGet(() -> ProblemText.language(request.getHeader("Accept-Language")));
    }

    /** The language this very request asks for. */
    static Optional<MailLocale> asked(HttpServletRequest request) {
        String parameter = request.getParameter(PARAMETER);
        return parameter == null ? Optional.empty() : byCode(parameter);
    }

    private static Optional<MailLocale> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> byCode(cookie.getValue()).stream())
                        .findFirst();
    }

    private static Optional<MailLocale> byCode(String code) {
        return Arrays.stream(MailLocale.values())
                .filter(locale -> locale.code().equals(code))
                .findFirst();
    }
}
