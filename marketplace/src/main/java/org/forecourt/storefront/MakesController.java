package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.search.Market;
import org.forecourt.storefront.page.Footer;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Frames;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.LinkCount;
import org.forecourt.storefront.page.Templates;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All makes from A to Z, with how many ads each has. */
@Controller
final class MakesController {

    private final Catalog catalog;
    private final Market market;
    private final Frames frames;
    private final Templates templates;

    MakesController(Catalog catalog, Market market, Frames frames, Templates templates) {
        this.catalog = catalog;
        this.market = market;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping("/{language:uk|en|ru}/makes")
    @QueryParameters(CurrencyParameter.class)
    ModelAndView makes(HttpServletRequest request, HttpServletResponse response, ParameterValues values) {
        CurrencyMemory.keep(values, request, response);
        long makes = catalog.makes().size();
        long models = catalog.models().size();
        Frame frame = frames.of(
                request,
                blank -> Head.of(
                        blank.text("pages.head", blank.text("pages.makes.title")),
                        blank.text("pages.makes.lead", makes, models),
                        "/makes"));
        List<Footer.Link> crumbs = List.of(new Footer.Link(frame.href("/"), frame.text("pages.onward.home")));
        return templates.page("makes", frame, new MakesView(crumbs, makes, models, letters(frame)));
    }

    private List<MakesView.Letter> letters(Frame frame) {
        Map<String, Long> counts = market.popularMakes(null).stream()
                .collect(Collectors.toMap(Market.MakeCount::make, Market.MakeCount::count));
        Map<String, List<LinkCount>> letters = catalog.makes().stream()
                .sorted(java.util.Comparator.comparing(make -> plain(make.name())))
                .collect(Collectors.groupingBy(
                        make -> plain(make.name()).substring(0, 1),
                        TreeMap::new,
                        Collectors.mapping(make -> link(make, counts, frame), Collectors.toList())));
        return letters.entrySet().stream()
                .map(entry -> new MakesView.Letter(
                        entry.getKey(), "letter-" + entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()))
                .toList();
    }

    private static LinkCount link(Make make, Map<String, Long> counts, Frame frame) {
        return new LinkCount(frame.href("/makes/" + make.code()), make.name(), counts.getOrDefault(make.code(), 0L));
    }

    /** Without marks and in capitals, so that Škoda is among the S. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }
}
