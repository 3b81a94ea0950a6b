package org.forecourt.storefront;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.forecourt.ads.AdCard;
import org.forecourt.ads.AdDetails;
import org.forecourt.ads.ContactMask;
import org.forecourt.ads.PricePoint;
import org.forecourt.catalog.Catalog;
import org.forecourt.catalog.ChoiceKind;
import org.forecourt.catalog.VehicleType;
import org.forecourt.money.DatedRates;
import org.forecourt.places.Places;
import org.forecourt.platform.Language;
import org.forecourt.storefront.page.Footer;
import org.forecourt.storefront.page.Frame;
import org.forecourt.storefront.page.Moments;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the page of an ad out of what is stored. */
@Component
final class AdPresenter {

    private final Catalog catalog;
    private final Places places;
    private final DatedRates rates;
    private final AdWords words;
    private final AdFacts facts;

    AdPresenter(Catalog catalog, Places places, DatedRates rates, AdWords words, AdFacts facts) {
        this.catalog = catalog;
        this.places = places;
        this.rates = rates;
        this.words = words;
        this.facts = facts;
    }

    /**
     * The page's model.
     *
     * @param phones when the visitor asked for them; else empty
     */
    AdView view(AdDetails details, List<String> phones, List<AdCard> similar, Frame frame) {
        AdCard card = details.card();
        CardView shown = words.card(card, frame);
        String url = frame.base() + frame.href(AdTitles.address(card));
        return new AdView(
                shown,
                crumbs(card, frame),
                Moments.in(frame.language()).day(rates.today().day()),
                facts.key(card, frame),
                facts.all(details, frame),
                details.description(),
                details.language(),
                history(details.priceHistory(), frame),
                seller(details, frame),
                masks(details),
                phones.stream().map(phone -> phone(phone)).toList(),
                links(card, shown, url, frame),
                words.cards(similar, frame),
                frame.text("pages.ad.printed", url));
    }

    private List<Footer.Link> crumbs(AdCard card, Frame frame) {
        List<Footer.Link> crumbs = new ArrayList<>();
        crumbs.add(new Footer.Link(frame.href("/"), frame.text("pages.onward.home")));
        catalog.vehicleType(card.vehicleType())
                .map(VehicleType::plural)
                .map(name -> name.in(frame.language()))
                .map(name -> new Footer.Link(frame.href("/search?vehicle_type=" + card.vehicleType()), name))
                .ifPresent(crumbs::add);
        crumbs.add(new Footer.Link(frame.href("/makes/" + card.make()), words.make(card)));
        crumbs.add(new Footer.Link(frame.href("/makes/" + card.make() + "/" + card.model()), words.model(card)));
        return crumbs;
    }

    private List<AdView.PriceStep> history(List<PricePoint> points, Frame frame) {
        List<AdView.PriceStep> steps = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0; i--) {
            PricePoint point = points.get(i);
            PricePoint before = i == 0 ? point : points.get(i - 1);
            boolean comparable =
                    i > 0 && before.price().currency() == point.price().currency();
            var difference = point.price().amount().subtract(before.price().amount());
            boolean down = difference.signum() < 0;
            String amount = comparable && difference.signum() != 0
                    ? (down ? "−" : "+")
                            + frame.money(new org.forecourt.money.Money(
                                    difference.abs(), point.price().currency()))
                    : null;
            steps.add(new AdView.PriceStep(
                    Moments.in(frame.language()).day(point.at()), frame.money(point.price()), amount, down));
        }
        return steps;
    }

    private AdView.SellerView seller(AdDetails details, Frame frame) {
        AdCard card = details.card();
        String name = card.seller().name();
        return new AdView.SellerView(
                name,
                initial(name),
                words.choice(ChoiceKind.SELLER_TYPE, card.seller().type(), frame.language()),
                place(card, frame.language()),
                Moments.in(frame.language()).day(card.createdAt()),
                details.counters().views(),
                details.counters().phoneReveals());
    }

    /** The first letter or digit of a name, past quotation marks. */
    static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("")
                .toUpperCase(Locale.ROOT);
    }

    /** City and region, once when they have the same name. */
    private String place(AdCard card, Language language) {
        String city = words.place(card, language);
        return places.city(card.city())
                .flatMap(found -> places.region(found.region()))
                .map(region -> region.name().in(language))
                .filter(region -> !region.equals(city))
                .map(region -> city + ", " + region)
                .orElse(city);
    }

    private static List<String> masks(AdDetails details) {
        return details.contacts().stream()
                .filter(contact -> contact.type().equals("phone"))
                .map(ContactMask::masked)
                .toList();
    }

    private AdView.Links links(AdCard card, CardView shown, String url, Frame frame) {
        String mail = "mailto:?subject=" + encoded(shown.title() + ", " + shown.price()) + "&body=" + encoded(url);
        return new AdView.Links(
                url,
                mail,
                frame.href(AdTitles.address(card)) + "/phone",
                frame.href("/makes/" + card.make() + "/" + card.model()),
                words.make(card) + " " + words.model(card));
    }

    private static AdView.Phone phone(String written) {
        String dialled = written.replaceAll("[^+0-9]", "");
        String shown = dialled.replaceFirst("^(\\+380)(\\d\\d)(\\d{3})(\\d\\d)(\\d\\d)$", "$1 $2 $3 $4 $5");
        return new AdView.Phone(shown, dialled);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
