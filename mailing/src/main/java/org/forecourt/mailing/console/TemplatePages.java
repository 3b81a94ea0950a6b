package org.forecourt.mailing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.compose.Composer;
import org.forecourt.mailing.compose.Letter;
import org.forecourt.mailing.compose.TemplateSamples;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Every template with believable values, in all languages side by side. */
@Controller
public final class TemplatePages {

    private final Frames frames;
    private final Templates templates;
    private final Composer composer;
    private final TemplateSamples samples;

    TemplatePages(Frames frames, Templates templates, Composer composer, TemplateSamples samples) {
        this.frames = frames;
        this.templates = templates;
        this.composer = composer;
        this.samples = samples;
    }

    @GetMapping("/templates")
    ModelAndView list(HttpServletRequest request) {
        PageQuery.of(request).check();
        Frame frame = frames.of(request, Section.TEMPLATES);
        List<Row> rows = Arrays.stream(Template.values())
                .map(template ->
                        new Row(template, letter(template, frame.language()).subject()))
                .toList();
        return templates.page("templates", frame, new Model(rows));
    }

    @GetMapping("/templates/{code}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        PageQuery.of(request).check();
        Template template = template(code);
        List<Sample> all = Arrays.stream(MailLocale.values())
                .map(locale -> new Sample(locale, letter(template, locale)))
                .toList();
        return templates.page("template", frames.of(request, Section.TEMPLATES), new SampleModel(template, all));
    }

    /** The HTML of a sample, for the frames of its page. */
    @GetMapping("/templates/{code}/{language}/html")
    ResponseEntity<byte[]> html(@PathVariable String code, @PathVariable String language) {
        MailLocale locale = Arrays.stream(MailLocale.values())
                .filter(known -> known.code().equals(language))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
        return MailHtml.html(letter(template(code), locale).html());
    }

    private static Template template(String code) {
        return Template.of(code).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }

    private Letter letter(Template template, MailLocale locale) {
        return composer.compose(samples.of(template, locale));
    }

    /** What the list shows. */
    public record Model(List<Row> rows) {}

    /** A template of the list with the subject of its sample. */
    public record Row(Template template, String subject) {}

    /** What the page of a template shows. */
    public record SampleModel(Template template, List<Sample> samples) {}

    /** A sample in one language. */
    public record Sample(MailLocale locale, Letter letter) {}
}
