package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Frames;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.JsonLd;
import org.forecourt.storefront.page.Templates;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.forecourt.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a make and of a model. */
@Controller
final class LandingController {

    private final Catalog catalog;
    private final LandingPresenter presenter;
    private final Frames frames;
    private final Templates templates;

    LandingController(Catalog catalog, LandingPresenter presenter, Frames frames, Templates templates) {
        this.catalog = catalog;
        this.presenter = presenter;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping("/{language:uk|en|ru}/makes/{make}")
    @QueryParameters(CurrencyParameter.class)
    ModelAndView make(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String make,
            ParameterValues values) {
        CurrencyMemory.keep(values, request, response);
        return page(request, found(make), null);
    }

    @GetMapping("/{language:uk|en|ru}/makes/{make}/{model}")
    @QueryParameters(CurrencyParameter.class)
    ModelAndView model(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String make,
            @PathVariable String model,
            ParameterValues values) {
        CurrencyMemory.keep(values, request, response);
        return page(request, found(make), catalog.model(make, model).orElseThrow(Refusal::notFound));
    }

    private Make found(String make) {
        return catalog.make(make).orElseThrow(Refusal::notFound);
    }

    private ModelAndView page(HttpServletRequest request, Make make, @Nullable Model model) {
        Frame blank = frames.of(request, Head.of("", "", "/"));
        LandingView view = presenter.view(make, model, blank);
        String path = "/makes/" + make.code() + (model == null ? "" : "/" + model.code());
        Head head = Head.of(blank.text("pages.landing.head", view.title(), view.total()), view.lead(), path)
                .with(java.util.List.of(JsonLd.breadcrumbs(blank.base(), view.crumbs())));
        return templates.page("landing", blank.with(view.total() > 0 ? head : head.hidden()), view);
    }
}
