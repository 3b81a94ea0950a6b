package org.forecourt.storefront;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.forecourt.ads.AdCard;
import org.forecourt.ads.AdStatus;
import org.forecourt.ads.Photo;
import org.forecourt.catalog.Body;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.ChoiceKind;
import org.forecourt.catalog.Color;
import org.forecourt.money.Currency;
import org.forecourt.money.DatedRates;
import org.forecourt.money.Money;
import org.forecourt.money.Rates;
import org.forecourt.places.City;
import org.forecourt.places.Places;
import org.forecourt.platform.Language;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Moments;
import org.forecourt.storefront.page.Numbers;
import org.springframework.stereotype.Component;

/** Puts an ad into the words and numbers of a language. */
@Component
final class AdWords {

    private final AdTitles titles;
    private final Catalog catalog;
    private final Places places;
    private final DatedRates rates;
    private final Clock clock;

    AdWords(AdTitles titles, Catalog catalog, Places places, DatedRates rates, Clock clock) {
        this.titles = titles;
        this.catalog = catalog;
        this.places = places;
        this.rates = rates;
        this.clock = clock;
    }

    String make(AdCard card) {
        return titles.make(card);
    }

    String model(AdCard card) {
        return titles.model(card);
    }

    List<CardView> cards(List<AdCard> cards, Frame frame) {
        return cards.stream().map(card -> card(card, frame)).toList();
    }

    CardView card(AdCard card, Frame frame) {
        String title = titles.title(card);
        return new CardView(
                frame.href(AdTitles.address(card)),
                title,
                frame.money(price(card, frame.currency())),
                otherPrices(card, frame),
                facts(card, frame),
                moreFacts(card, frame),
                place(card, frame.language()),
                card.createdAt().toString(),
                Moments.in(frame.language()).ago(card.createdAt(), clock.instant()),
                card.demo(),
                card.status() == AdStatus.SOLD,
                card.vehicleType(),
                card.photos().stream()
                        .map(photo -> PhotoView.of(photo, title, side(photo, frame)))
                        .toList());
    }

    Money price(AdCard card, Currency currency) {
        return rates.today().convert(card.price(), currency);
    }

    List<String> otherPrices(AdCard card, Frame frame) {
        Rates today = rates.today();
        return Arrays.stream(Currency.values())
                .filter(currency -> currency != frame.currency())
                .map(currency -> frame.money(today.convert(card.price(), currency)))
                .toList();
    }

    String place(AdCard card, Language language) {
        return places.city(card.city())
                .map(City::name)
                .map(name -> name.in(language))
                .orElse(card.city());
    }

    /** Mileage or hours, gearbox, fuel, engine: always in this order. */
    List<String> facts(AdCard card, Frame frame) {
        List<String> facts = new ArrayList<>();
        Numbers numbers = frame.numbers();
        if (card.mileageKm() != null) {
            facts.add(numbers.mileage(card.mileageKm()));
        }
        if (card.operatingHours() != null) {
            facts.add(numbers.hours(card.operatingHours()));
        }
        addChoice(facts, ChoiceKind.TRANSMISSION, card.transmission(), frame);
        addChoice(facts, ChoiceKind.FUEL, card.fuel(), frame);
        if (card.engineCc() != null) {
            facts.add(numbers.displacement(card.engineCc()));
        }
        if (card.batteryKwh() != null) {
            facts.add(numbers.battery(card.batteryKwh()));
        }
        return List.copyOf(facts);
    }

    private List<String> moreFacts(AdCard card, Frame frame) {
        List<String> facts = new ArrayList<>();
        if (card.body() != null) {
            catalog.body(card.body())
                    .map(Body::name)
                    .map(name -> name.in(frame.language()))
                    .ifPresent(facts::add);
        }
        if (card.powerHp() != null) {
            facts.add(frame.numbers().power(card.powerHp()));
        }
        addChoice(facts, ChoiceKind.DRIVE, card.drive(), frame);
        if (card.color() != null) {
            catalog.color(card.color())
                    .map(Color::name)
                    .map(name -> name.in(frame.language()))
                    .ifPresent(facts::add);
        }
        return List.copyOf(facts);
    }

    private void addChoice(
            List<String> facts, ChoiceKind kind, @org.jspecify.annotations.Nullable String code, Frame frame) {
        if (code != null) {
            facts.add(choice(kind, code, frame.language()));
        }
    }

    String choice(ChoiceKind kind, String code, Language language) {
        return catalog.choice(kind, code)
                .map(choice -> choice.name().in(language))
                .orElse(code);
    }

    static String side(Photo photo, Frame frame) {
        return photo.view() == null ? "" : frame.text("pages.photo." + photo.view());
    }
}
