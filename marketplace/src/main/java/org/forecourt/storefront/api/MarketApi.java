package org.forecourt.storefront.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.money.Currency;
import org.forecourt.search.AdQuery;
import org.forecourt.search.Market;
import org.forecourt.web.AbsoluteUrls;
import org.forecourt.web.Page;
import org.forecourt.web.Paging;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What the home and landing pages say about the market. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class MarketApi {

    private final Market market;
    private final Catalog catalog;
    private final AbsoluteUrls urls;

    MarketApi(Market market, Catalog catalog, AbsoluteUrls urls) {
        this.market = market;
        this.catalog = catalog;
        this.urls = urls;
    }

    /** A make with the number of its ads. */
    record PopularMake(AdJson.Named make, long count) {}

    /** The prices of one model year. */
    record PriceRange(int year, long count, String currency, String lowest, String median, String highest) {}

    @GetMapping("/makes/popular")
    @QueryParameters(PopularMakesParameters.class)
    Page<PopularMake> popularMakes(ParameterValues values, HttpServletRequest request) {
        List<Market.MakeCount> makes =
                market.popularMakes(values.text("vehicle_type").orElse(null));
        return Page.slice(
                Paging.of(values), makes, this::popular, page -> neighbour(request, "/api/makes/popular/", page));
    }

    @GetMapping("/price-ranges")
    @QueryParameters(PriceRangeParameters.class)
    Page<PriceRange> priceRanges(ParameterValues values, HttpServletRequest request) {
        Currency currency = values.text("currency").flatMap(Currency::of).orElse(AdQuery.DEFAULT_CURRENCY);
        List<Market.YearPrices> years = market.pricesByYear(
                values.text("make").orElseThrow(), values.text("model").orElse(null), currency);
        return Page.slice(
                Paging.of(values), years, MarketApi::range, page -> neighbour(request, "/api/price-ranges/", page));
    }

    private PopularMake popular(Market.MakeCount counted) {
        String name = catalog.make(counted.make()).map(Make::name).orElse(counted.make());
        return new PopularMake(new AdJson.Named(counted.make(), name), counted.count());
    }

    private static PriceRange range(Market.YearPrices prices) {
        return new PriceRange(
                prices.year(),
                prices.count(),
                prices.median().currency().name(),
                AdJsonWriter.amount(prices.lowest()),
                AdJsonWriter.amount(prices.median()),
                AdJsonWriter.amount(prices.highest()));
    }

    /** The same question about another page; the query was checked before. */
    private String neighbour(HttpServletRequest request, String path, int page) {
        return urls.base(request)
                + UriComponentsBuilder.fromPath(path)
                        .query(request.getQueryString())
                        .replaceQueryParam("page", page)
                        .build()
                        .toUriString();
    }
}
