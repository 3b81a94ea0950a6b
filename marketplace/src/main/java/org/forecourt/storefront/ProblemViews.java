package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.forecourt.platform.Language;
import org.forecourt.storefront.page.Footer;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Frames;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.Templates;
import org.forecourt.web.Messages;
import org.forecourt.web.Problem;
import org.forecourt.web.ProblemText;
import org.forecourt.web.ProblemType;
import org.forecourt.web.RequestPath;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Shows a refusal as a page of the site, or inside the page when only a part of it was asked for. */
@Component
final class ProblemViews implements ViewResolver, Ordered {

    private static final String NAME = "problem";

    private final Frames frames;
    private final Templates templates;
    private final ProblemText text;
    private final Messages messages;

    ProblemViews(Frames frames, Templates templates, ProblemText text, Messages messages) {
        this.frames = frames;
        this.templates = templates;
        this.text = text;
        this.messages = messages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (!name.equals(NAME)) {
            return null;
        }
        return (model, request, response) -> {
            Map<String, ?> values = Objects.requireNonNull(model);
            Problem problem = (Problem) Objects.requireNonNull(values.get("problem"));
            Language language = (Language) Objects.requireNonNull(values.get("language"));
            ProblemView view = view(problem, language, request);
            Frame frame =
                    frames.of(request, Head.of(view.title(), view.detail(), "/").hidden());
            boolean part = request.getHeader("HX-Request") != null;
            if (part) {
                response.setHeader("HX-Push-Url", "false");
            }
            String template = part ? "refusal" : NAME;
            templates.view(template, frame, view).render(values, request, response);
        };
    }

    private ProblemView view(Problem problem, Language language, HttpServletRequest request) {
        return new ProblemView(
                String.valueOf(problem.status()),
                text.title(problem, language),
                text.detail(problem, language),
                problem.errors().stream()
                        .map(error -> text.message(error, language))
                        .toList(),
                ways(problem, language, request));
    }

    /** Without the parameters that were refused there is a page; otherwise search and home. */
    private List<Footer.Link> ways(Problem problem, Language language, HttpServletRequest request) {
        String prefix = "/" + language.code();
        List<Footer.Link> ways = new ArrayList<>();
        if (problem.type() == ProblemType.INVALID_PARAMETERS) {
            String address = RefusedParameters.without(RequestPath.of(request), request.getQueryString(), problem);
            ways.add(new Footer.Link(address, messages.text(language, "pages.problem.without")));
        }
        ways.add(new Footer.Link(prefix + "/search", messages.text(language, "pages.onward.search")));
        ways.add(new Footer.Link(prefix + "/", messages.text(language, "pages.onward.home")));
        return ways;
    }
}
