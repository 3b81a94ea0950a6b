package org.forecourt.storefront;

import java.text.Normalizer;
import java.util.Locale;
import org.forecourt.ads.AdCard;
import org.forecourt.ads.AdId;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.Make;
import org.forecourt.catalog.Model;
import org.forecourt.platform.Language;
import org.springframework.stereotype.Component;

/** What an ad is called and where its page is, the same on pages and in the API. */
@Component
public final class AdTitles {

    private static final int LITRES_FROM = 600;

    private final Catalog catalog;

    AdTitles(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Make, model, engine in litres for a car, year: {@code Toyota Camry 2.5, 2018}. */
    public String title(AdCard card) {
        return makeAndModel(card) + litres(card) + ", " + card.year();
    }

    /** Some models carry their maker's name themselves, like the trailer LEV 210. */
    private String makeAndModel(AdCard card) {
        String make = make(card);
        String model = model(card);
        return model.startsWith(make + " ") ? model : make + " " + model;
    }

    /** The maker's name. */
    public String make(AdCard card) {
        return catalog.make(card.make()).map(Make::name).orElse(card.make());
    }

    /** The model's name without the maker. */
    public String model(AdCard card) {
        return catalog.model(card.make(), card.model()).map(Model::name).orElse(card.model());
    }

    /** The path of the ad's page in a language; only the id at its end counts. */
    public static String path(AdCard card, Language language) {
        return "/" + language.code() + address(card);
    }

    /** The same behind the language. */
    static String address(AdCard card) {
        return address(card.make(), card.model(), card.year(), card.id());
    }

    static String address(String make, String model, int year, AdId id) {
        String words = make + " " + model + " " + year;
        String ascii = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]+", "-");
        return "/ads/" + ascii.toLowerCase(Locale.ROOT) + "-" + id;
    }

    private static String litres(AdCard card) {
        Integer displacement = card.engineCc();
        return displacement != null
                        && displacement >= LITRES_FROM
                        && card.vehicleType().equals("car")
                ? String.format(Locale.ROOT, " %.1f", displacement / 1000.0)
                : "";
    }
}
