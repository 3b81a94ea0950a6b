package org.forecourt.storefront;

import java.util.List;

/**
 * A page that is only text.
 *
 * @param operator who runs this site and how to reach him, in sentences
 */
public record StaticView(String title, String lead, List<Section> sections, List<String> operator) {

    /** A part under a heading; text or items may be empty. */
    public record Section(String title, String text, List<String> items) {}
}
