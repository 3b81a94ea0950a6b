package org.forecourt.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks the query of every request that a handler method answers, before the method runs. Pages lose empty parameters and
 * tracking names by a redirect to the clean URL; the API refuses them like anything else it does not know.
 */
@Component
final class StrictParameters implements HandlerInterceptor {

    static final String VALUES = StrictParameters.class.getName();
    private static final ParameterSet NONE = List::of;
    private static final List<String> TRACKING = List.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "gad_source",
            "gad_campaignid",
            "srsltid",
            "msclkid",
            "yclid",
            "ysclid",
            "ttclid",
            "twclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_openstat",
            "epik",
            "s_cid",
            "mkt_tok",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "rb_clickid",
            "wickedid");

    private final ApplicationContext context;

    StrictParameters(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        QueryString query = QueryString.parse(request.getQueryString());
        if (!RequestPath.isForPrograms(request) && query.pairs().stream().anyMatch(StrictParameters::isDropped)) {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader("Location", clean(request, query));
            return false;
        }
        request.setAttribute(VALUES, new ParameterReader(accepted(method)).read(query));
        return true;
    }

    private ParameterSet accepted(HandlerMethod method) {
        QueryParameters named = method.getMethodAnnotation(QueryParameters.class);
        return named == null ? NONE : context.getBean(named.value());
    }

    private static boolean isDropped(QueryString.Pair pair) {
        String name = pair.shownName().toLowerCase(Locale.ROOT);
        return pair.isEmpty() || name.startsWith("utm_") || TRACKING.contains(name);
    }

    private static String clean(HttpServletRequest request, QueryString query) {
        String kept = query.pairs().stream()
                .filter(pair -> !isDropped(pair))
                .map(QueryString.Pair::raw)
                .collect(Collectors.joining("&"));
        String path = asCalled(request).getRequestURI().replaceFirst("^/+", "/");
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    /** The request before filters rewrote it: a redirect keeps the trailing slash, or its absence. */
    private static HttpServletRequest asCalled(HttpServletRequest request) {
        HttpServletRequest called = request;
        while (called instanceof HttpServletRequestWrapper wrapper) {
            called = (HttpServletRequest) wrapper.getRequest();
        }
        return called;
    }
}
