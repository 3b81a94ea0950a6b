package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.storefront.page.Frames;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.Templates;
import org.forecourt.web.Parameter;
import org.forecourt.web.ParameterSet;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Completes what is typed into the search field with makes and models, from memory. */
@Controller
final class SuggestionsController {

    private static final int MOST = 8;
    private static final int LONGEST = 200;

    private final Catalog catalog;
    private final Frames frames;
    private final Templates templates;

    SuggestionsController(Catalog catalog, Frames frames, Templates templates) {
        this.catalog = catalog;
        this.frames = frames;
        this.templates = templates;
    }

    /** The text typed so far. */
    @Component
    static final class Typed implements ParameterSet {

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.text("q", LONGEST));
        }
    }

    @GetMapping("/{language:uk|en|ru}/suggestions")
    @QueryParameters(Typed.class)
    ModelAndView suggestions(HttpServletRequest request, ParameterValues values) {
        List<String> found = values.text("q").map(this::find).orElse(List.of());
        return templates.page("parts/suggestions", frames.of(request, Head.of("", "", "/")), found);
    }

    /** Makes that begin so, then models of which a word begins so; popular ones first. */
    private List<String> find(String typed) {
        String start = plain(typed);
        if (start.isBlank()) {
            return List.of();
        }
        Stream<String> makes = catalog.makes().stream()
                .sorted(java.util.Comparator.comparing(make -> !make.popular()))
                .map(Make::name)
                .filter(name -> plain(name).startsWith(start));
        Stream<String> models = catalog.models().stream()
                .sorted(java.util.Comparator.comparing(model -> !model.popular()))
                .map(model -> catalog.make(model.make()).map(Make::name).orElse(model.make()) + " " + model.name())
                .filter(name -> plain(name).startsWith(start) || plain(name).contains(" " + start));
        return Stream.concat(makes, models).distinct().limit(MOST).toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
