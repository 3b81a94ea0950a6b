package org.forecourt.storefront.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.forecourt.ads.AdCards;
import org.forecourt.ads.AdId;
import org.forecourt.ads.Ads;
import org.forecourt.insights.Views;
import org.forecourt.insights.Visitors;
import org.forecourt.search.Market;
import org.forecourt.web.Page;
import org.forecourt.web.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One ad, and those similar to it. */
@RestController
@RequestMapping(path = "/api/ads/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class AdApi {

    private static final int SIMILAR = 8;

    private final Ads ads;
    private final AdCards cards;
    private final Market market;
    private final AdJsonWriter writer;
    private final Views views;
    private final Visitors visitors;

    AdApi(Ads ads, AdCards cards, Market market, AdJsonWriter writer, Views views, Visitors visitors) {
        this.ads = ads;
        this.cards = cards;
        this.market = market;
        this.writer = writer;
        this.views = views;
        this.visitors = visitors;
    }

    /** Counts a view, also when the caller's own copy turns out to be still right. */
    @GetMapping
    AdAloneJson alone(@PathVariable String id, HttpServletRequest request) {
        AdId ad = AdId.of(id).orElseThrow(Refusal::notFound);
        if (request.getMethod().equals("GET")) {
            views.count(ad, visitors.of(request));
        }
        return ads.find(ad)
                .map(details -> writer.alone(details, writer.reader(request)))
                .orElseThrow(Refusal::notFound);
    }

    @GetMapping("/similar")
    Page<AdJson> similar(@PathVariable String id, HttpServletRequest request) {
        AdId ad = AdId.of(id).filter(ads::isActive).orElseThrow(Refusal::notFound);
        List<AdJson> results = writer.cards(cards.byIds(market.similar(ad, SIMILAR)), writer.reader(request));
        return new Page<>(results.size(), null, null, results);
    }
}
