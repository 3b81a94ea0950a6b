package org.forecourt.storefront.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.forecourt.money.Currency;
import org.forecourt.platform.Language;
import org.forecourt.web.FieldError;
import org.forecourt.web.RedirectAddress;
import org.forecourt.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers how a visitor wants to see the site, in cookies that say nothing else about him. */
@Controller
public final class Preferences {

    private static final Duration KEPT = Duration.ofDays(365);
    private static final Pattern PLACE = Pattern.compile("/(?!/)[^\\\\\\s]*");

    Preferences() {}

    @PostMapping("/{language:uk|en|ru}/preferences")
    ResponseEntity<Void> choose(
            HttpServletRequest request,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "/") String here) {
        Theme chosen = Theme.of(theme)
                .orElseThrow(() ->
                        Refusal.parameters(java.util.List.of(FieldError.of("theme", "unknown_value_only", theme))));
        String back = "/" + Language.of(language).orElse(Language.DEFAULT).code()
                + (PLACE.matcher(here).matches() ? here : "/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie(request, Frames.THEME, chosen.code()))
                .header(HttpHeaders.LOCATION, RedirectAddress.of(back))
                .build();
    }

    /** The header that keeps a currency for the visitor's next pages. */
    public static String currencyCookie(HttpServletRequest request, Currency currency) {
        return cookie(request, Frames.CURRENCY, currency.name());
    }

    private static String cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
