package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.forecourt.mailing.access.WrongKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with the operator key, and out. */
@Controller
public final class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private final Frames frames;
    private final Templates templates;
    private final Sessions sessions;
    private final WrongKeys wrongKeys;

    SignIn(Frames frames, Templates templates, Sessions sessions, WrongKeys wrongKeys) {
        this.frames = frames;
        this.templates = templates;
        this.sessions = sessions;
        this.wrongKeys = wrongKeys;
    }

    @GetMapping("/sign-in")
    Object form(HttpServletRequest request) {
        return sessions.isSignedIn(request) ? redirect("/").build() : page(request, "", 200);
    }

    @PostMapping("/sign-in")
    Object open(HttpServletRequest request) {
        Duration wait = wrongKeys.wait(request.getRemoteAddr());
        if (wait.isPositive()) {
            return page(request, "wait", 429);
        }
        String key = request.getParameter("key");
        if (key == null || !sessions.opens(key.strip())) {
            wrongKeys.count(request.getRemoteAddr());
            log.warn("A sign-in with a wrong operator key was refused");
            return page(request, "wrong", 401);
        }
        return redirect("/")
                .header(HttpHeaders.SET_COOKIE, sessions.open(isHttps(request)).toString())
                .build();
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> close(HttpServletRequest request) {
        ResponseCookie forgotten = sessions.end(request, isHttps(request));
        return redirect("/sign-in?done=signed_out")
                .header(HttpHeaders.SET_COOKIE, forgotten.toString())
                .build();
    }

    private ModelAndView page(HttpServletRequest request, String error, int status) {
        Model model = new Model(sessions.canSignIn(), error);
        return templates.page("sign-in", frames.of(request, Section.SIGN_IN), model, status);
    }

    private static ResponseEntity.HeadersBuilder<?> redirect(String location) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, location);
    }

    /** Believed from anybody: it only makes the caller's own cookie stricter. */
    private static boolean isHttps(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /**
     * What the form shows.
     *
     * @param error key of what was wrong, empty at first
     */
    public record Model(boolean canSignIn, String error) {}
}
