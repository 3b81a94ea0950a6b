package org.forecourt.storefront;

import java.util.List;
import org.forecourt.storefront.page.Footer;
import org.forecourt.storefront.page.LinkCount;

/** Every make from A to Z; {@code makes} and {@code models} say how many there are. */
public record MakesView(List<Footer.Link> crumbs, long makes, long models, List<Letter> letters) {

    /** The makes under one letter. */
    public record Letter(String letter, String anchor, List<LinkCount> makes) {}
}
