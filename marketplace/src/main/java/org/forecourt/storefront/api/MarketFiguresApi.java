package org.forecourt.storefront.api;

import java.util.List;
import java.util.Optional;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.money.Currency;
import org.forecourt.money.Money;
import org.forecourt.search.AdQuery;
import org.forecourt.search.Market;
import org.forecourt.search.MarketFigures;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a make or model says is typical of it. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class MarketFiguresApi {

    private final MarketFigures figures;
    private final Market market;
    private final Catalog catalog;

    MarketFiguresApi(MarketFigures figures, Market market, Catalog catalog) {
        this.figures = figures;
        this.market = market;
        this.catalog = catalog;
    }

    /** A body with the number of its ads. */
    record BodyCount(String body, long count) {}

    /** A model with the number of its ads. */
    record ModelCount(AdJson.Named model, long count) {}

    /** Amounts, years and mileage are null when no ad tells them. */
    record Figures(
            AdJson.Named make,
            AdJson.@Nullable Named model,
            String currency,
            @Nullable String lowest,
            @Nullable String median,
            @Nullable String highest,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            @Nullable Integer medianMileageKm,
            List<BodyCount> bodies,
            List<ModelCount> models) {}

    @GetMapping("/market-figures")
    @QueryParameters(MarketFiguresParameters.class)
    Figures marketFigures(ParameterValues values) {
        String make = values.text("make").orElseThrow();
        String model = values.text("model").orElse(null);
        Currency currency = values.text("currency").flatMap(Currency::of).orElse(AdQuery.DEFAULT_CURRENCY);
        Optional<MarketFigures.Typical> typical = figures.typical(make, model, currency);
        return new Figures(
                new AdJson.Named(make, catalog.make(make).map(Make::name).orElse(make)),
                model == null ? null : named(make, model),
                currency.name(),
                amount(typical.map(MarketFigures.Typical::lowest)),
                amount(typical.map(MarketFigures.Typical::median)),
                amount(typical.map(MarketFigures.Typical::highest)),
                typical.map(MarketFigures.Typical::firstYear).orElse(null),
                typical.map(MarketFigures.Typical::lastYear).orElse(null),
                typical.flatMap(known -> Optional.ofNullable(known.medianMileage()))
                        .orElse(null),
                figures.bodies(make, model).stream()
                        .map(body -> new BodyCount(body.body(), body.count()))
                        .toList(),
                model == null ? models(make) : List.of());
    }

    private List<ModelCount> models(String make) {
        return market.popularModels(make).stream()
                .map(counted -> new ModelCount(named(make, counted.model()), counted.count()))
                .toList();
    }

    private AdJson.Named named(String make, String model) {
        return new AdJson.Named(
                model, catalog.model(make, model).map(Model::name).orElse(model));
    }

    private static @Nullable String amount(Optional<Money> money) {
        return money.map(AdJsonWriter::amount).orElse(null);
    }
}
