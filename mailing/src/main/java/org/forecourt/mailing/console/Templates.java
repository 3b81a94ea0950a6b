package org.forecourt.mailing.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Renders the precompiled templates of {@code src/main/jte/console}. Thread-safe. */
@Component
final class Templates {

    private final TemplateEngine engine;

    Templates() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "org.forecourt.mailing.templates");
        engine.setBinaryStaticContent(true);
    }

    /** The whole page is made before the first byte is sent, so that a failure still becomes an error page. */
    ModelAndView page(String template, Frame frame, Object model) {
        return page(template, frame, model, 200);
    }

    ModelAndView page(String template, Frame frame, Object model, int status) {
        Map<String, Object> values = Map.of("frame", frame, "model", model);
        View view = (unused, request, response) -> {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render("console/" + template + ".jte", values, output);
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Language", frame.language().code());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        };
        return new ModelAndView(view);
    }
}
