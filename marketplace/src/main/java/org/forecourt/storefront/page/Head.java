package org.forecourt.storefront.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself to browsers, search engines and messengers.
 *
 * @param canonical path and query of the page behind its language, for example {@code /search?make=toyota}
 * @param indexed whether search engines should list it
 * @param image absolute URL of a picture for previews
 * @param structured JSON-LD documents
 */
public record Head(
        String title,
        String description,
        String canonical,
        boolean indexed,
        @Nullable String image,
        List<String> structured) {

    public Head {
        structured = List.copyOf(structured);
    }

    /** A page that search engines list, without picture and structured data. */
    public static Head of(String title, String description, String canonical) {
        return new Head(title, description, canonical, true, null, List.of());
    }

    public Head hidden() {
        return new Head(title, description, canonical, false, image, structured);
    }

    public Head with(List<String> structuredData) {
        return new Head(title, description, canonical, indexed, image, structuredData);
    }

    public Head with(String previewImage) {
        return new Head(title, description, canonical, indexed, previewImage, structured);
    }
}
