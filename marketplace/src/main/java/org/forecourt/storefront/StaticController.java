package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Frames;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.Templates;
import org.forecourt.web.Messages;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages that are only text: about, safety, terms, privacy. Their sections are counted in the message bundle. */
@Controller
final class StaticController {

    private final Frames frames;
    private final Templates templates;
    private final Messages messages;
    private final Settings settings;

    StaticController(Frames frames, Templates templates, Messages messages, Settings settings) {
        this.frames = frames;
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
    }

    @GetMapping("/{language:uk|en|ru}/{name:about|safety|terms|privacy}")
    @QueryParameters(CurrencyParameter.class)
    ModelAndView show(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String name,
            ParameterValues values) {
        CurrencyMemory.keep(values, request, response);
        String key = "static." + name;
        Frame frame = frames.of(
                request,
                blank -> Head.of(
                        blank.text("pages.head", blank.text(key + ".title")),
                        blank.text(key + ".description"),
                        "/" + name));
        StaticView view = new StaticView(
                frame.text(key + ".title"), frame.text(key + ".description"), sections(key, frame), operator(frame));
        return templates.page("static", frame, view);
    }

    private List<StaticView.Section> sections(String key, Frame frame) {
        return present(number -> key + ".section" + number, ".title")
                .map(section -> new StaticView.Section(
                        frame.text(section + ".title"),
                        messages.has(section + ".text") ? frame.text(section + ".text") : "",
                        present(number -> section + ".item" + number, "")
                                .map(item -> frame.text(item))
                                .toList()))
                .toList();
    }

    /** The law wants a name and a way to write; where the operator gave none, the page says so. */
    private List<String> operator(Frame frame) {
        List<String> given = Stream.concat(
                        settings
                                .text(Setting.OPERATOR_NAME)
                                .map(name -> frame.text("pages.operator.name", name))
                                .stream(),
                        settings
                                .text(Setting.OPERATOR_CONTACT)
                                .map(contact -> frame.text("pages.operator.contact", contact))
                                .stream())
                .toList();
        return given.isEmpty() ? List.of(frame.text("pages.operator.unknown")) : given;
    }

    private Stream<String> present(java.util.function.IntFunction<String> key, String suffix) {
        return IntStream.iterate(1, number -> messages.has(key.apply(number) + suffix), number -> number + 1)
                .mapToObj(key);
    }
}
