package org.forecourt.demo.market;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.forecourt.accounts.NewSeller;
import org.forecourt.ads.AdId;
import org.forecourt.ads.DemoOrigin;
import org.forecourt.ads.Offer;
import org.forecourt.ads.Vehicle;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Color;
import org.forecourt.catalog.Model;
import org.forecourt.money.Rates;
import org.forecourt.places.City;
import org.forecourt.places.Places;
import org.forecourt.platform.Language;
import org.forecourt.platform.PublicIds;

/**
 * An endless market of invented ads. The ad with a given number is the same in every run of the same seed; its dates are
 * relative to the moment the market was opened. Thread-safe.
 */
public final class DemoMarket {

    private static final long TYPE = 1;
    private static final long SELLER = 2;
    private static final long VEHICLE = 3;
    private static final long OFFER = 4;
    private static final long ID = 5;
    private static final double MEAN_DAYS_ONLINE = 11;
    private static final double MOST_DAYS_ONLINE = 60;

    private final long seed;
    private final Instant now;
    private final Popularity popularity;
    private final Vehicles vehicles;
    private final SellerChoice sellerChoice = new SellerChoice();
    private final Sellers sellers;
    private final PriceTag priceTag;
    private final Texts texts;

    public DemoMarket(long seed, Instant now, Catalog catalog, Places places, Rates rates) {
        int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
        this.seed = seed;
        this.now = now;
        this.popularity = new Popularity(catalog, thisYear);
        this.vehicles = new Vehicles(seed, catalog, thisYear);
        this.sellers = new Sellers(seed, new Cities(places));
        this.priceTag = new PriceTag(rates);
        this.texts = new Texts(catalog);
    }

    /** Who offers the ad with this number; cheaper than the whole ad. */
    public SellerKey sellerOf(long number) {
        return sellerChoice.choose(type(number), number, new Dice(seed, SELLER, number));
    }

    /** The account of a seller. */
    public NewSeller seller(SellerKey key) {
        return sellers.seller(key, now);
    }

    /** The ad with this number. */
    public DemoAd ad(long number) {
        SellerKey seller = sellerOf(number);
        Dice dice = new Dice(seed, VEHICLE, number);
        Vehicles.Found found = vehicles.choose(number, model(number, dice), seller, dice);
        Dice offered = new Dice(seed, OFFER, number);
        return new DemoAd(
                new AdId(PublicIds.next(new Dice(seed, ID, number).generator())),
                new DemoOrigin(seed, number),
                seller,
                found.vehicle(),
                offer(found, seller, offered),
                createdAt(offered),
                rgb(found.color()));
    }

    private String type(long number) {
        if (Showcase.has(number) && popularity.knows(Showcase.item(number).vehicleType())) {
            return Showcase.item(number).vehicleType();
        }
        return popularity.type(new Dice(seed, TYPE, number));
    }

    private Model model(long number, Dice dice) {
        String type = type(number);
        if (!Showcase.has(number)) {
            return popularity.model(type, dice);
        }
        List<Model> best = popularity.bestKnown(type, Showcase.item(number).body());
        return best.get(dice.between(0, Math.min(best.size(), 6) - 1));
    }

    private Offer offer(Vehicles.Found found, SellerKey seller, Dice dice) {
        Vehicle vehicle = found.vehicle();
        City city = sellers.city(seller);
        String exchange = exchange(vehicle.condition(), dice);
        Language language = Texts.language(dice);
        String text = texts.compose(new Texts.Subject(found.model(), vehicle, city, exchange, language), dice);
        return new Offer(priceTag.asked(found.priceUsd(), dice), city.code(), exchange, language.code(), text);
    }

    private static String exchange(String condition, Dice dice) {
        double form = dice.unit();
        if (condition.equals("new") || form < 0.62) {
            return "no_exchange";
        }
        return form < 0.975 ? "possible" : "only_exchange";
    }

    /** Most ads are days old, few are weeks old, none is from the future. */
    private Instant createdAt(Dice dice) {
        double days = Math.min(-MEAN_DAYS_ONLINE * Math.log(1 - dice.unit()), MOST_DAYS_ONLINE * dice.between(0.8, 1));
        return now.minus(Duration.ofSeconds(60 + Math.round(days * 86_400)));
    }

    private static int rgb(Color color) {
        return Integer.parseInt(color.hex().substring(1), 16);
    }
}
