package org.forecourt.storefront;

import java.util.List;

/** A page that is only text. */
public record StaticView(String title, String lead, List<Section> sections) {

    /** A part under a heading; text or items may be empty. */
    public record Section(String title, String text, List<String> items) {}
}
