package org.forecourt.storefront.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forecourt.ads.AdCard;
import org.forecourt.ads.AdDetails;
import org.forecourt.ads.Photo;
import org.forecourt.money.Currency;
import org.forecourt.money.DatedRates;
import org.forecourt.money.Money;
import org.forecourt.money.Rates;
import org.forecourt.photos.PhotoUrls;
import org.forecourt.places.City;
import org.forecourt.places.Places;
import org.forecourt.platform.Language;
import org.forecourt.storefront.AdTitles;
import org.forecourt.web.AbsoluteUrls;
import org.forecourt.web.Messages;
import org.forecourt.web.RequestLanguage;
import org.springframework.stereotype.Component;

/** Turns ads into the JSON of the contract: with names, prices in every currency, and absolute addresses. */
@Component
final class AdJsonWriter {

    private final AdTitles titles;
    private final Places places;
    private final DatedRates rates;
    private final Messages messages;
    private final AbsoluteUrls urls;

    AdJsonWriter(AdTitles titles, Places places, DatedRates rates, Messages messages, AbsoluteUrls urls) {
        this.titles = titles;
        this.places = places;
        this.rates = rates;
        this.messages = messages;
        this.urls = urls;
    }

    /** For whom: the language of names, and the site's own address. */
    record Reader(Language language, String base) {}

    Reader reader(HttpServletRequest request) {
        return new Reader(RequestLanguage.of(request), urls.base(request));
    }

    List<AdJson> cards(List<AdCard> cards, Reader reader) {
        return cards.stream().map(card -> card(card, reader)).toList();
    }

    AdJson card(AdCard card, Reader reader) {
        Rates today = rates.today();
        String title = titles.title(card);
        return new AdJson(
                card.id().value(),
                reader.base() + AdTitles.path(card, reader.language()),
                title,
                card.status().code(),
                card.vehicleType(),
                new AdJson.Named(card.make(), titles.make(card)),
                new AdJson.Named(card.model(), titles.model(card)),
                card.generation(),
                card.year(),
                card.mileageKm(),
                card.operatingHours(),
                card.body(),
                card.fuel(),
                card.engineCc(),
                card.batteryKwh(),
                card.powerHp(),
                card.transmission(),
                card.drive(),
                card.color(),
                card.condition(),
                amount(card.price()),
                card.price().currency().name(),
                prices(card.price(), today),
                today.day(),
                region(card, reader.language()),
                city(card, reader.language()),
                new AdJson.SellerJson(
                        card.seller().id(), card.seller().name(), card.seller().type()),
                card.exchange(),
                card.demo(),
                card.createdAt(),
                card.updatedAt(),
                card.photos().stream().map(photo -> photo(photo, title, reader)).toList());
    }

    AdAloneJson alone(AdDetails details, Reader reader) {
        return new AdAloneJson(
                card(details.card(), reader),
                details.description(),
                details.vinMasked(),
                details.attributes(),
                new AdAloneJson.CountersJson(
                        details.counters().views(), details.counters().phoneReveals()),
                details.priceHistory().stream()
                        .map(point -> new AdAloneJson.PriceJson(
                                amount(point.price()), point.price().currency().name(), point.at()))
                        .toList());
    }

    /** Money is text, so that no reader rounds it. */
    static String amount(Money money) {
        return money.amount().toPlainString();
    }

    private static Map<String, String> prices(Money price, Rates today) {
        Map<String, String> prices = new LinkedHashMap<>();
        for (Currency currency : Currency.values()) {
            prices.put(currency.name(), amount(today.convert(price, currency)));
        }
        return prices;
    }

    private AdJson.Named city(AdCard card, Language language) {
        return places.city(card.city())
                .map(city -> new AdJson.Named(city.code(), city.name().in(language)))
                .orElseThrow();
    }

    private AdJson.Named region(AdCard card, Language language) {
        return places.city(card.city())
                .map(City::region)
                .flatMap(places::region)
                .map(region -> new AdJson.Named(region.code(), region.name().in(language)))
                .orElseThrow();
    }

    private AdJson.PhotoJson photo(Photo photo, String title, Reader reader) {
        Map<String, String> urls = new LinkedHashMap<>();
        PhotoUrls.WIDTHS.forEach(width -> urls.put(String.valueOf(width), reader.base() + PhotoUrls.of(photo, width)));
        String view = photo.view();
        String alt = view == null ? title : title + ": " + messages.text(reader.language(), "api.photo." + view);
        return new AdJson.PhotoJson(view, alt, photo.width(), photo.height(), photo.color(), urls);
    }
}
