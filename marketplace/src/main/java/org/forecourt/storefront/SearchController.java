package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.forecourt.money.Currency;
import org.forecourt.search.AdParameters;
import org.forecourt.search.AdQuery;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Frames;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.Templates;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The search page; with script, only the part of it that changes. */
@Controller
final class SearchController {

    private final AdParameters parameters;
    private final SearchPage page;
    private final Frames frames;
    private final Templates templates;

    SearchController(AdParameters parameters, SearchPage page, Frames frames, Templates templates) {
        this.parameters = parameters;
        this.page = page;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping("/{language:uk|en|ru}/search")
    @QueryParameters(SearchPageParameters.class)
    ModelAndView search(HttpServletRequest request, HttpServletResponse response, ParameterValues values) {
        CurrencyMemory.keep(values, request, response);
        response.addHeader(HttpHeaders.VARY, "Cookie, HX-Request, HX-Target");
        Currency currency = frames.currency(request);
        AdQuery asked = parameters.query(values);
        AdQuery query = priced(asked, currency);
        boolean list = values.text(SearchPageParameters.VIEW)
                .filter(SearchPageParameters.LIST::equals)
                .isPresent();
        String part = request.getHeader("HX-Request") == null ? "" : String.valueOf(request.getHeader("HX-Target"));
        Frame blank = frames.of(request, Head.of("", "", "/search"));
        if (part.equals("panel-fields")) {
            return templates.page("search/panel-fragment", blank, page.panel(query, blank));
        }
        SearchView view = page.view(query, list, blank);
        SearchAddress address = new SearchAddress(query, list, blank);
        Frame frame = blank.with(head(view, address, blank));
        if (part.equals("results")) {
            response.setHeader("HX-Push-Url", address.here());
            return templates.page("search/fragment", frame, view);
        }
        return templates.page("search", frame, view);
    }

    /** A price limit means the currency of the address; otherwise the visitor's own currency decides nothing but the display. */
    private static AdQuery priced(AdQuery asked, Currency shown) {
        boolean limited = new Asked(asked).isLimited(org.forecourt.search.NumberField.PRICE);
        return limited ? asked : new AdQuery(asked.filters(), asked.ordering(), shown, asked.paging());
    }

    private static Head head(SearchView view, SearchAddress address, Frame frame) {
        Head head = Head.of(
                frame.text("pages.search.head", view.title(), view.total()),
                frame.text("pages.search.description", view.title(), view.total()),
                address.canonical());
        return address.isIndexed() && view.total() > 0 ? head : head.hidden();
    }
}
