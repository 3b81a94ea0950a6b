package org.forecourt.storefront;

import java.util.List;
import org.forecourt.storefront.page.Footer;
import org.jspecify.annotations.Nullable;

/**
 * The page of one ad.
 *
 * @param language of the description
 * @param masks phones as they are shown before the visitor asks for them
 * @param phones after he asked; empty before
 * @param printed what the sheet for the window says at its foot
 */
public record AdView(
        CardView card,
        List<Footer.Link> crumbs,
        String rateDay,
        List<Fact> facts,
        List<Fact> specs,
        String description,
        String language,
        List<PriceStep> history,
        SellerView seller,
        List<String> masks,
        List<Phone> phones,
        Links links,
        List<CardView> similar,
        String printed) {

    /** A characteristic with its icon; {@code hex} is the colour of a swatch. */
    public record Fact(
            String icon,
            String name,
            String value,
            @Nullable String hex) {}

    /** A price the ad had from a day on; {@code change} is the difference to the one before. */
    public record PriceStep(
            String day, String price, @Nullable String change, boolean down) {}

    /** A phone as people read it and as phones dial it. */
    public record Phone(String shown, String dialled) {}

    /** Who sells, where, and how much interest there was. */
    public record SellerView(
            String name, String initial, String type, String place, String published, long views, long reveals) {}

    /** Where the page leads. */
    public record Links(String share, String mail, String reveal, String model, String modelName) {}

    public String sellerName() {
        return seller.name();
    }

    public String sellerInitial() {
        return seller.initial();
    }

    public String sellerType() {
        return seller.type();
    }

    public String place() {
        return seller.place();
    }

    public String published() {
        return seller.published();
    }

    public long views() {
        return seller.views();
    }

    public long reveals() {
        return seller.reveals();
    }

    public String shareUrl() {
        return links.share();
    }

    public String mailHref() {
        return links.mail();
    }

    public String revealHref() {
        return links.reveal();
    }

    public String modelHref() {
        return links.model();
    }

    public String modelName() {
        return links.modelName();
    }
}
