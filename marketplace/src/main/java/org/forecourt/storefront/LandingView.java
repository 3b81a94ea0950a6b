package org.forecourt.storefront;

import java.util.List;
import org.forecourt.storefront.page.Footer;
import org.forecourt.storefront.page.LinkCount;

/**
 * What the market knows about a make or a model.
 *
 * @param models of the make: those with ads and the popular ones; {@code moreModels} are the others
 */
public record LandingView(
        List<Footer.Link> crumbs,
        String make,
        String title,
        String lead,
        long total,
        String searchHref,
        List<Figure> figures,
        List<LinkCount> models,
        List<LinkCount> moreModels,
        List<CardView> fresh,
        List<YearRow> years,
        List<LinkCount> bodies,
        String neighboursTitle,
        List<LinkCount> neighbours) {

    /** One number with its name. */
    public record Figure(String name, String value) {}

    /** The prices of one year; {@code start} and {@code length} draw them on a scale of 100. */
    public record YearRow(
            String year,
            String href,
            String count,
            String from,
            String median,
            String to,
            String start,
            String length) {}
}
