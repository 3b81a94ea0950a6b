package org.forecourt.storefront.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.forecourt.ads.AdCards;
import org.forecourt.search.AdParameters;
import org.forecourt.search.AdQuery;
import org.forecourt.search.AdSearch;
import org.forecourt.search.Found;
import org.forecourt.web.Page;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of active ads and its total. */
@RestController
@RequestMapping(path = "/api/ads", produces = MediaType.APPLICATION_JSON_VALUE)
final class AdListApi {

    private final AdSearch search;
    private final AdParameters parameters;
    private final AdCards cards;
    private final AdJsonWriter writer;

    AdListApi(AdSearch search, AdParameters parameters, AdCards cards, AdJsonWriter writer) {
        this.search = search;
        this.parameters = parameters;
        this.cards = cards;
        this.writer = writer;
    }

    /** How many ads match. */
    record Count(long count) {}

    @GetMapping
    @QueryParameters(AdParameters.class)
    Page<AdJson> list(ParameterValues values, HttpServletRequest request) {
        AdQuery query = parameters.query(values);
        Found found = search.search(query);
        AdJsonWriter.Reader reader = writer.reader(request);
        List<AdJson> results = writer.cards(cards.byIds(found.ids()), reader);
        return Page.of(query.paging(), found.total(), results, page -> reader.base() + address(query.onPage(page)));
    }

    @GetMapping("/count")
    @QueryParameters(AdParameters.class)
    Count count(ParameterValues values) {
        return new Count(search.count(parameters.query(values)));
    }

    private static String address(AdQuery query) {
        String queryString = query.queryString();
        return "/api/ads/" + (queryString.isEmpty() ? "" : "?" + queryString);
    }
}
