package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import org.forecourt.mail.Unsubscriptions;
import org.forecourt.mail.Unsubscriptions.Answer;
import org.forecourt.mail.Unsubscriptions.Known;
import org.forecourt.mail.Unsubscriptions.Unavailable;
import org.forecourt.mail.Unsubscriptions.Unknown;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Frames;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.Templates;
import org.forecourt.web.Problem;
import org.forecourt.web.ProblemType;
import org.forecourt.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the links in bulk mail lead. Looking changes nothing, because mail programs and scanners follow links by themselves;
 * a {@code POST} unsubscribes, from this page or straight from the mailbox (RFC 8058), without login and without redirect.
 */
@Controller
final class UnsubscribeController {

    private final Unsubscriptions unsubscriptions;
    private final Frames frames;
    private final Templates templates;

    UnsubscribeController(Unsubscriptions unsubscriptions, Frames frames, Templates templates) {
        this.unsubscriptions = unsubscriptions;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping("/{language:uk|en|ru}/unsubscribe/{token}")
    ModelAndView show(HttpServletRequest request, @PathVariable String token) {
        return page(request, unsubscriptions.show(token));
    }

    @PostMapping("/{language:uk|en|ru}/unsubscribe/{token}")
    ModelAndView leave(HttpServletRequest request, @PathVariable String token) {
        return page(request, unsubscriptions.leave(token));
    }

    private ModelAndView page(HttpServletRequest request, Answer answer) {
        Frame frame = frames.of(
                request,
                blank -> Head.of(blank.text("pages.head", blank.text("pages.unsubscribe.title")), "", "/")
                        .hidden());
        return switch (answer) {
            case Known known when known.subscribed() -> page(frame, "ask", known.address());
            case Known known -> page(frame, "done", known.address());
            case Unknown unknown -> {
                ModelAndView page = page(frame, "unknown", "");
                page.setStatus(HttpStatus.NOT_FOUND);
                yield page;
            }
            case Unavailable unavailable -> throw new Refusal(Problem.of(ProblemType.UNAVAILABLE));
        };
    }

    private ModelAndView page(Frame frame, String state, String address) {
        String key = "pages.unsubscribe." + state;
        UnsubscribeView view = new UnsubscribeView(
                frame.text(key + ".title"), frame.text(key + ".text", address), state.equals("ask"));
        return templates.page("unsubscribe", frame, view);
    }
}
