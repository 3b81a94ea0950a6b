package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forecourt.ads.AdCards;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.search.AdQuery;
import org.forecourt.search.AdSearch;
import org.forecourt.search.Found;
import org.forecourt.search.Market;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Frames;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.JsonLd;
import org.forecourt.storefront.page.LinkCount;
import org.forecourt.storefront.page.Templates;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The home page: a compact search, popular makes, fresh ads. */
@Controller
final class HomeController {

    private static final int FRESH = 8;
    private static final int MAKES = 18;

    private final AdSearch search;
    private final AdCards cards;
    private final AdWords words;
    private final Market market;
    private final Catalog catalog;
    private final FilterForm form;
    private final Frames frames;
    private final Templates templates;

    HomeController(
            AdSearch search,
            AdCards cards,
            AdWords words,
            Market market,
            Catalog catalog,
            FilterForm form,
            Frames frames,
            Templates templates) {
        this.search = search;
        this.cards = cards;
        this.words = words;
        this.market = market;
        this.catalog = catalog;
        this.form = form;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping({"/", "/{language:uk|en|ru}"})
    @QueryParameters(CurrencyParameter.class)
    ModelAndView home(HttpServletRequest request, HttpServletResponse response, ParameterValues values) {
        CurrencyMemory.keep(values, request, response);
        Found fresh = search.search(AdQuery.all().sized(FRESH));
        Frame frame = frames.of(request, blank -> head(blank, fresh.total()));
        HomeView view = new HomeView(
                fresh.total(),
                form.panel(AdQuery.all(), fresh.total(), frame),
                makes(frame),
                words.cards(cards.byIds(fresh.ids()), frame));
        return templates.page("home", frame, view);
    }

    private List<LinkCount> makes(Frame frame) {
        return market.popularMakes(null).stream()
                .limit(MAKES)
                .map(make -> new LinkCount(
                        frame.href("/makes/" + make.make()),
                        catalog.make(make.make()).map(Make::name).orElse(make.make()),
                        make.count()))
                .toList();
    }

    private static Head head(Frame frame, long total) {
        Map<String, @Nullable Object> site = new LinkedHashMap<>();
        site.put("@type", "WebSite");
        site.put("name", "Forecourt");
        site.put("url", frame.base() + frame.href("/"));
        site.put("inLanguage", frame.language().code());
        site.put(
                "potentialAction",
                Map.of(
                        "@type",
                        "SearchAction",
                        "target",
                        frame.base() + frame.href("/search") + "?q={search_term_string}",
                        "query-input",
                        "required name=search_term_string"));
        return Head.of(frame.text("pages.home.head"), frame.text("pages.home.description", total), "/")
                .with(List.of(JsonLd.document(site)));
    }
}
