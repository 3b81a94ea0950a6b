package org.forecourt.storefront.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Renders the precompiled templates of {@code src/main/jte}. Thread-safe. */
@Component
public final class Templates {

    private final TemplateEngine engine;

    Templates() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "org.forecourt.templates");
        engine.setBinaryStaticContent(true);
    }

    /** A handler's answer: the template with its frame and its own model. */
    public ModelAndView page(String template, Frame frame, Object model) {
        return new ModelAndView(view(template, frame, model));
    }

    /** The whole page is made before the first byte is sent, so that a failure still becomes an error page. */
    public View view(String template, Frame frame, Object model) {
        Map<String, Object> values = Map.of("frame", frame, "model", model);
        return (unused, request, response) -> {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template + ".jte", values, output);
            response.setContentType("text/html;charset=UTF-8");
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            }
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        };
    }
}
