package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.forecourt.ads.AdCards;
import org.forecourt.ads.AdDetails;
import org.forecourt.ads.AdId;
import org.forecourt.ads.Ads;
import org.forecourt.insights.PhoneReveal;
import org.forecourt.insights.Views;
import org.forecourt.insights.Visitors;
import org.forecourt.search.Market;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Frames;
import org.forecourt.storefront.page.Head;
import org.forecourt.storefront.page.Templates;
import org.forecourt.web.ParameterValues;
import org.forecourt.web.QueryParameters;
import org.forecourt.web.RedirectAddress;
import org.forecourt.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one ad, and the seller's phone on request. */
@Controller
final class AdController {

    private static final int SIMILAR = 4;
    private static final int ID_LENGTH = 10;

    private final Ads ads;
    private final AdCards cards;
    private final Market market;
    private final AdPresenter presenter;
    private final AdHead heads;
    private final Views views;
    private final Visitors visitors;
    private final PhoneReveal reveal;
    private final Frames frames;
    private final Templates templates;

    AdController(
            Ads ads,
            AdCards cards,
            Market market,
            AdPresenter presenter,
            AdHead heads,
            Views views,
            Visitors visitors,
            PhoneReveal reveal,
            Frames frames,
            Templates templates) {
        this.ads = ads;
        this.cards = cards;
        this.market = market;
        this.presenter = presenter;
        this.heads = heads;
        this.views = views;
        this.visitors = visitors;
        this.reveal = reveal;
        this.frames = frames;
        this.templates = templates;
    }

    /** A link with other words before the id still leads to the ad: by a redirect to its own address. */
    @GetMapping("/{language:uk|en|ru}/ads/{ad}")
    @QueryParameters(CurrencyParameter.class)
    ModelAndView ad(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String ad, ParameterValues values) {
        AdId id = id(ad);
        if (isRead(request)) {
            views.count(id, visitors.of(request));
        }
        AdDetails details = ads.find(id).orElseThrow(Refusal::notFound);
        Frame blank = frames.of(request, Head.of("", "", "/"));
        if (!AdTitles.address(details.card()).equals("/ads/" + ad)) {
            return new ModelAndView(moved(blank.href(AdTitles.address(details.card())), request));
        }
        CurrencyMemory.keep(values, request, response);
        return page(details, List.of(), blank);
    }

    /** What a reload after the phones were shown leads to. */
    @GetMapping("/{language:uk|en|ru}/ads/{ad}/phone")
    ResponseEntity<Void> back(HttpServletRequest request, @PathVariable String ad) {
        String path = request.getRequestURI().replaceFirst("/phone/?$", "");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, RedirectAddress.of(path))
                .build();
    }

    @PostMapping("/{language:uk|en|ru}/ads/{ad}/phone")
    ModelAndView reveal(HttpServletRequest request, HttpServletResponse response, @PathVariable String ad) {
        AdId id = id(ad);
        List<String> phones = reveal.reveal(id, request, response);
        AdDetails details = ads.find(id).orElseThrow(Refusal::notFound);
        Frame blank = frames.of(request, Head.of("", "", "/"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getHeader("HX-Request") != null) {
            return templates.page("ad/phones-fragment", blank, presenter.view(details, phones, List.of(), blank));
        }
        return page(details, phones, blank);
    }

    private ModelAndView page(AdDetails details, List<String> phones, Frame blank) {
        var similar = cards.byIds(market.similar(details.card().id(), SIMILAR));
        AdView view = presenter.view(details, phones, similar, blank);
        return templates.page("ad", blank.with(heads.of(details, view, blank)), view);
    }

    /** A browser that fetches a page in case it is wanted has not read it. */
    private static boolean isRead(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return request.getMethod().equals("GET") && (purpose == null || !purpose.contains("prefetch"));
    }

    private static AdId id(String ad) {
        return Optional.of(ad)
                .filter(text -> text.length() >= ID_LENGTH)
                .map(text -> text.substring(text.length() - ID_LENGTH))
                .flatMap(AdId::of)
                .orElseThrow(Refusal::notFound);
    }

    private static View moved(String path, HttpServletRequest request) {
        String query = request.getQueryString();
        RedirectView view = new RedirectView(RedirectAddress.of(query == null ? path : path + "?" + query));
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
