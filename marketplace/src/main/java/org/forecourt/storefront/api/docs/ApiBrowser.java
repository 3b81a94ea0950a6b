package org.forecourt.storefront.api.docs;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.forecourt.platform.Language;
import org.forecourt.web.Messages;
import org.forecourt.web.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The API for people: Swagger UI over our own description, served by ourselves, without inline scripts. */
@Hidden
@RestController
final class ApiBrowser {

    private static final String LIBRARY = "classpath*:/META-INF/resources/webjars/swagger-ui/*/";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");

    private record File(Resource content, MediaType type) {}

    private final Messages messages;
    private final Map<String, File> files;

    ApiBrowser(Messages messages) throws IOException {
        this.messages = messages;
        files = Map.of(
                "swagger-ui.css", new File(library("swagger-ui.css"), STYLE),
                "swagger-ui-bundle.js", new File(library("swagger-ui-bundle.js"), SCRIPT),
                "start.js", new File(new ClassPathResource("api-docs/start.js"), SCRIPT));
    }

    @GetMapping(path = "/api/docs", produces = "text/html;charset=UTF-8")
    String page(Language language) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/api/docs/swagger-ui.css">
                </head>
                <body>
                <main id="browser"></main>
                <noscript><a href="/api/schema">%s</a></noscript>
                <script src="/api/docs/swagger-ui-bundle.js"></script>
                <script src="/api/docs/start.js"></script>
                </body>
                </html>
                """.formatted(
                        language.code(),
                        HtmlUtils.htmlEscape(messages.text(language, "api.title")),
                        HtmlUtils.htmlEscape(messages.text(language, "api.without_scripts")));
    }

    @GetMapping("/api/docs/{file}")
    ResponseEntity<Resource> file(@PathVariable String file) {
        File found = files.get(file);
        if (found == null) {
            throw Refusal.notFound();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(found.type)
                .body(found.content);
    }

    private static Resource library(String file) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(LIBRARY + file);
        if (found.length != 1) {
            throw new IllegalStateException("swagger-ui has " + found.length + " files " + file);
        }
        return found[0];
    }
}
