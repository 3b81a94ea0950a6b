package org.forecourt.web;

import java.nio.charset.StandardCharsets;
import org.forecourt.platform.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The error page of last resort, where no template can be reached: before routing, or when a template itself failed. */
@Component
final class PlainProblemPage {

    private final ProblemText text;
    private final Messages messages;

    PlainProblemPage(ProblemText text, Messages messages) {
        this.text = text;
        this.messages = messages;
    }

    byte[] bytes(Problem problem, Language language) {
        StringBuilder fields = new StringBuilder();
        for (FieldError error : problem.errors()) {
            fields.append("<li>").append(escaped(text.message(error, language))).append("</li>");
        }
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
                <title>%s</title></head><body><main><h1>%s</h1><p>%s</p><ul>%s</ul><p><a href="/%s/">%s</a></p></main></body></html>
                """.formatted(
                        language.code(),
                        escaped(text.title(problem, language)),
                        escaped(text.title(problem, language)),
                        escaped(text.detail(problem, language)),
                        fields,
                        language.code(),
                        escaped(messages.text(language, "errors.home")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
