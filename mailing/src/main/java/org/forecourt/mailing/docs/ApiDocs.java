package org.forecourt.mailing.docs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.mailing.text.Texts;
import org.forecourt.mailing.web.ProblemText;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
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

/** The description for programs, and Swagger UI over it for people, served by ourselves and without inline scripts. */
@RestController
final class ApiDocs {

    private static final String LIBRARY = "classpath*:/META-INF/resources/webjars/swagger-ui/*/";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");

    @SuppressWarnings("ArrayRecordComponent")
    private record File(byte[] content, MediaType type) {}

    private final Texts texts;
    private final byte[] schema;
    private final Map<String, File> files;

    ApiDocs(Texts texts) throws IOException {
        this.texts = texts;
        schema = own("openapi.json");
        files = Map.of(
                "swagger-ui.css", new File(library("swagger-ui.css"), STYLE),
                "swagger-ui-bundle.js", new File(library("swagger-ui-bundle.js"), SCRIPT),
                "start.js", new File(own("start.js"), SCRIPT));
    }

    @GetMapping("/api/schema")
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(schema);
    }

    @GetMapping(path = "/docs", produces = "text/html;charset=UTF-8")
    String page(HttpServletRequest request) {
        MailLocale language = ProblemText.language(request.getHeader("Accept-Language"));
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/docs/swagger-ui.css">
                </head>
                <body>
                <main id="browser"></main>
                <noscript><a href="/api/schema">%s</a></noscript>
                <script src="/docs/swagger-ui-bundle.js"></script>
                <script src="/docs/start.js"></script>
                </body>
                </html>
                """.formatted(
                        language.code(),
                        HtmlUtils.htmlEscape(texts.text(language, "console.docs.title")),
                        HtmlUtils.htmlEscape(texts.text(language, "console.docs.without_scripts")));
    }

    @GetMapping("/docs/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        File found = files.get(file);
        if (found == null) {
            throw new Refused(ProblemType.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(found.type())
                .body(found.content());
    }

    private static byte[] own(String file) throws IOException {
        return new ClassPathResource("mailing-docs/" + file).getContentAsByteArray();
    }

    private static byte[] library(String file) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(LIBRARY + file);
        if (found.length != 1) {
            throw new IllegalStateException("swagger-ui has " + found.length + " files " + file);
        }
        return found[0].getContentAsByteArray();
    }
}
