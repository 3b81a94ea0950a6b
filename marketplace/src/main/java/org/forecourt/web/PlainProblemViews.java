package org.forecourt.web;

import java.util.Locale;
import java.util.Objects;
import org.forecourt.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Resolves the view of a problem to the plain page unless a feature brought a template for it. */
@Component
final class PlainProblemViews implements ViewResolver, Ordered {

    private final PlainProblemPage page;

    PlainProblemViews(PlainProblemPage page) {
        this.page = page;
    }

    /** After every template engine, before the resolver that answers any name. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 100;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (!name.equals(ProblemAnswer.VIEW)) {
            return null;
        }
        return (model, request, response) -> {
            var values = Objects.requireNonNull(model);
            byte[] body = page.bytes((Problem) Objects.requireNonNull(values.get("problem")), (Language)
                    Objects.requireNonNull(values.get("language")));
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        };
    }
}
