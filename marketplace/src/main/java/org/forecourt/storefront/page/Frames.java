package org.forecourt.storefront.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.money.Currency;
import org.forecourt.money.DatedRates;
import org.forecourt.platform.Language;
import org.forecourt.storefront.assets.Assets;
import org.forecourt.web.AbsoluteUrls;
import org.forecourt.web.Messages;
import org.forecourt.web.RequestLanguage;
import org.forecourt.web.RequestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the frame of a page from the request: its language, the visitor's cookies, where he is. */
@Component
public final class Frames {

    static final String THEME = "theme";
    static final String CURRENCY = "currency";
    private static final int FOOTER_MAKES = 7;

    private final Messages messages;
    private final Assets assets;
    private final AbsoluteUrls urls;
    private final Catalog catalog;
    private final DatedRates rates;

    Frames(Messages messages, Assets assets, AbsoluteUrls urls, Catalog catalog, DatedRates rates) {
        this.messages = messages;
        this.assets = assets;
        this.urls = urls;
        this.catalog = catalog;
        this.rates = rates;
    }

    public Frame of(HttpServletRequest request, Head head) {
        Language language = language(request);
        return new Frame(
                language,
                messages,
                assets,
                cookie(request, THEME).flatMap(Theme::of).orElse(Theme.AUTO),
                currency(request),
                rates.today(),
                urls.base(request),
                here(request, language),
                head,
                footer(language));
    }

    /** The frame of a page whose head needs words of the frame itself. */
    public Frame of(HttpServletRequest request, Function<Frame, Head> head) {
        Frame blank = of(request, Head.of("", "", "/"));
        return blank.with(head.apply(blank));
    }

    /** The currency to show: the parameter, else the visitor's last choice, else US dollars. */
    public Currency currency(HttpServletRequest request) {
        return Optional.ofNullable(queryParameter(request, CURRENCY))
                .flatMap(Currency::of)
                .or(() -> cookie(request, CURRENCY).flatMap(Currency::of))
                .orElse(Currency.USD);
    }

    /** The path's language; the bare address of the site is its Ukrainian home page. */
    private static Language language(HttpServletRequest request) {
        return RequestPath.of(request).equals("/") ? Language.DEFAULT : RequestLanguage.of(request);
    }

    static @Nullable String queryParameter(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        return query == null
                ? null
                : Stream.of(query.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Where the switches lead back to: the page behind its language; a form's target leads to the page it was on. */
    private static String here(HttpServletRequest request, Language language) {
        String path = RequestPath.of(request);
        String prefix = "/" + language.code();
        String rest = path.equals(prefix) || path.startsWith(prefix + "/") ? path.substring(prefix.length()) : "";
        String place = rest.startsWith("/") && !rest.startsWith("//") ? rest.replaceFirst("/phone$", "") : "/";
        Object original = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        String query = original instanceof String text ? text : request.getQueryString();
        return query == null || query.isEmpty() ? place : place + "?" + query;
    }

    private Footer footer(Language language) {
        String prefix = "/" + language.code();
        List<Footer.Link> types = catalog.vehicleTypes().stream()
                .map(type -> new Footer.Link(
                        prefix + "/search?vehicle_type=" + type.code(),
                        type.plural().in(language)))
                .toList();
        List<Footer.Link> makes = catalog.makes().stream()
                .filter(Make::popular)
                .limit(FOOTER_MAKES)
                .map(make -> new Footer.Link(prefix + "/makes/" + make.code(), make.name()))
                .toList();
        return new Footer(types, makes);
    }
}
