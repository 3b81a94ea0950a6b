package org.forecourt.mailing.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.compose.Composer;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.compose.TemplateSamples;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Query;
import org.forecourt.mailing.web.QueryParameters;
import org.forecourt.mailing.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A template as a mail, with believable values. */
@RestController
final class PreviewApi {

    /** A mail brings its own styles and has no scripts; shown by itself it may use nothing else. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'; sandbox";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Composer composer;
    private final TemplateSamples samples;

    PreviewApi(Composer composer, TemplateSamples samples) {
        this.composer = composer;
        this.samples = samples;
    }

    @GetMapping("/api/templates/{code}/preview")
    @QueryParameters({"locale", "part"})
    ResponseEntity<byte[]> preview(@PathVariable String code, HttpServletRequest request) {
        Template template = Template.of(code).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
        Query query = Query.checked(request);
        String locale = query.choice("locale", codes()).orElse(MailLocale.UK.code());
        String part = query.choice("part", List.of("html", "text", "source")).orElse("html");
        query.check();
        Letter letter = composer.compose(samples.of(template, locale(locale)));
        return switch (part) {
            case "text" -> answer(TEXT, letter.text().getBytes(StandardCharsets.UTF_8));
            case "source" -> answer(TEXT, letter.source());
            default -> answer(HTML, letter.html().getBytes(StandardCharsets.UTF_8));
        };
    }

    private static List<String> codes() {
        return Arrays.stream(MailLocale.values()).map(MailLocale::code).toList();
    }

    private static MailLocale locale(String code) {
        return MailLocale.values()[codes().indexOf(code)];
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", MAIL_POLICY)
                .contentType(type)
                .body(body);
    }
}
