package org.forecourt.mailing.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forecourt.mailing.web.Problem;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whom {@link Routes} lists. Everything that is served passes here; nothing else decides. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class Door extends OncePerRequestFilter {

    private static final String SIGN_IN = "/sign-in";

    private final Recognition recognition;
    private final WrongKeys wrongKeys;
    private final ProblemWriter writer;

    Door(Recognition recognition, WrongKeys wrongKeys, ProblemWriter writer) {
        this.recognition = recognition;
        this.wrongKeys = wrongKeys;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Route> rows = Routes.of(request.getRequestURI());
        Optional<Route> route =
                rows.stream().filter(row -> row.hasMethod(request.getMethod())).findFirst();
        if (route.isEmpty()) {
            writer.write(noSuchRoute(rows), request, response);
            return;
        }
        if (!route.get().isOpenTo(Caller.NOBODY) && !admit(route.get(), request, response)) {
            return;
        }
        chain.doFilter(request, response);
    }

    private static Problem noSuchRoute(List<Route> rows) {
        String allowed = rows.stream().map(Route::method).distinct().sorted().collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? Problem.of(ProblemType.NOT_FOUND)
                : Problem.of(ProblemType.METHOD_NOT_ALLOWED).with("Allow", allowed);
    }

    /** Answers itself and returns false when the caller must stay outside. */
    private boolean admit(Route route, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Duration wait = recognition.showsKey(request) ? wrongKeys.wait(request.getRemoteAddr()) : Duration.ZERO;
        if (wait.isPositive()) {
            String seconds = String.valueOf(wait.plusMillis(999).toSeconds());
            writer.write(Problem.of(ProblemType.TOO_MANY_REQUESTS).with("Retry-After", seconds), request, response);
            return false;
        }
        Caller caller = recognition.of(request);
        if (!route.isOpenTo(caller)) {
            refuse(route, request, response);
            return false;
        }
        if (caller.isRecognisedByBrowser() && !SameSite.allows(request)) {
            writer.write(Problem.of(ProblemType.CROSS_SITE), request, response);
            return false;
        }
        caller.markOn(request);
        return true;
    }

    private void refuse(Route route, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = String.valueOf(request.getHeader("Accept"));
        if (route.isOpenTo(Caller.LOCAL_PERSON) && route.hasMethod("GET") && accepted.contains("text/html")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", SIGN_IN);
            return;
        }
        writer.write(
                Problem.of(ProblemType.UNAUTHORIZED).with("WWW-Authenticate", "Bearer realm=\"mailing\""),
                request,
                response);
    }
}
