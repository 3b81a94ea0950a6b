package org.forecourt.storefront.page;

import java.util.List;

/** The links at the foot of every page. */
public record Footer(List<Link> types, List<Link> makes) {

    /** A link with its text. */
    public record Link(String href, String text) {}
}
