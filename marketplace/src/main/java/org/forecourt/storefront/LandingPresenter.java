package org.forecourt.storefront;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forecourt.ads.AdCards;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.search.AdQuery;
import org.forecourt.search.AdSearch;
import org.forecourt.search.CodeField;
import org.forecourt.search.Filter;
import org.forecourt.search.Found;
import org.forecourt.search.Market;
import org.forecourt.search.MarketFigures;
import org.forecourt.storefront.page.Footer;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.LinkCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a make or model out of the market's figures. */
@Component
final class LandingPresenter {

    private static final int FRESH = 8;
    private static final int NEIGHBOURS = 12;
    private static final int MODELS = 24;

    private final AdSearch search;
    private final AdCards cards;
    private final AdWords words;
    private final Market market;
    private final MarketFigures figures;
    private final LandingFigures shown;
    private final Catalog catalog;

    LandingPresenter(
            AdSearch search,
            AdCards cards,
            AdWords words,
            Market market,
            MarketFigures figures,
            LandingFigures shown,
            Catalog catalog) {
        this.search = search;
        this.cards = cards;
        this.words = words;
        this.market = market;
        this.figures = figures;
        this.shown = shown;
        this.catalog = catalog;
    }

    LandingView view(Make make, @Nullable Model model, Frame frame) {
        String code = model == null ? null : model.code();
        AdQuery query = query(make, model);
        Found fresh = search.search(query.sized(FRESH));
        String searchHref = frame.href("/search?" + query.queryString());
        String title = model == null ? make.name() : make.name() + " " + model.name();
        List<LinkCount> models = models(make, frame);
        var typical = figures.typical(make.code(), code, frame.currency());
        return new LandingView(
                crumbs(make, model, frame),
                make.name(),
                title,
                typical.map(found -> frame.text(
                                "pages.landing.lead",
                                title,
                                fresh.total(),
                                frame.money(found.lowest()),
                                frame.money(found.highest())))
                        .orElseGet(() -> frame.text("pages.landing.none", title)),
                fresh.total(),
                searchHref,
                typical.map(found -> shown.figures(found, fresh.total(), frame)).orElse(List.of()),
                model == null ? models.stream().limit(shownModels(models)).toList() : List.of(),
                model == null ? models.stream().skip(shownModels(models)).toList() : List.of(),
                words.cards(cards.byIds(fresh.ids()), frame),
                shown.years(market.pricesByYear(make.code(), code, frame.currency()), searchHref, frame),
                bodies(make.code(), code, searchHref, frame),
                frame.text(model == null ? "pages.landing.other_makes" : "pages.landing.other_models", make.name()),
                model == null ? otherMakes(make, frame) : otherModels(model, models, frame));
    }

    private static AdQuery query(Make make, @Nullable Model model) {
        AdQuery query = AdQuery.all().and(new Filter.OneOf(CodeField.MAKE, List.of(make.code())));
        return model == null ? query : query.and(new Filter.OneOf(CodeField.MODEL, List.of(model.code())));
    }

    private static List<Footer.Link> crumbs(Make make, @Nullable Model model, Frame frame) {
        List<Footer.Link> crumbs = new ArrayList<>();
        crumbs.add(new Footer.Link(frame.href("/"), frame.text("pages.onward.home")));
        crumbs.add(new Footer.Link(frame.href("/makes"), frame.text("pages.makes.title")));
        if (model != null) {
            crumbs.add(new Footer.Link(frame.href("/makes/" + make.code()), make.name()));
        }
        return crumbs;
    }

    /** Models of the make, those with most ads first, then the popular ones. */
    private List<LinkCount> models(Make make, Frame frame) {
        Map<String, Long> counts = market.popularModels(make.code()).stream()
                .collect(Collectors.toMap(Market.ModelCount::model, Market.ModelCount::count));
        return catalog.models(make.code()).stream()
                .sorted(Comparator.comparing((Model model) -> -counts.getOrDefault(model.code(), 0L))
                        .thenComparing(model -> !model.popular())
                        .thenComparing(Model::name))
                .map(model -> new LinkCount(
                        frame.href("/makes/" + make.code() + "/" + model.code()),
                        model.name(),
                        counts.getOrDefault(model.code(), 0L)))
                .toList();
    }

    /** At least two dozen, and every model that has ads. */
    private static long shownModels(List<LinkCount> models) {
        return Math.max(MODELS, models.stream().filter(link -> link.count() > 0).count());
    }

    private static List<LinkCount> otherModels(Model shown, List<LinkCount> models, Frame frame) {
        String own = frame.href("/makes/" + shown.make() + "/" + shown.code());
        return models.stream()
                .filter(link -> !link.href().equals(own))
                .limit(NEIGHBOURS)
                .toList();
    }

    /** The makes of the same country, the popular ones first. */
    private List<LinkCount> otherMakes(Make make, Frame frame) {
        return catalog.makes().stream()
                .filter(other ->
                        !other.code().equals(make.code()) && other.country().equals(make.country()))
                .sorted(Comparator.comparing((Make other) -> !other.popular()).thenComparing(Make::name))
                .limit(NEIGHBOURS)
                .map(other -> new LinkCount(frame.href("/makes/" + other.code()), other.name(), 0))
                .toList();
    }

    private List<LinkCount> bodies(String make, @Nullable String model, String searchHref, Frame frame) {
        return figures.bodies(make, model).stream()
                .map(body -> new LinkCount(
                        searchHref + "&body=" + body.body(),
                        catalog.body(body.body())
                                .map(found -> found.name().in(frame.language()))
                                .orElse(body.body()),
                        body.count()))
                .toList();
    }
}
