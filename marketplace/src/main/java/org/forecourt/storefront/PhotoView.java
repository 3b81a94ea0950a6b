package org.forecourt.storefront;

import org.forecourt.ads.Photo;
import org.forecourt.photos.PhotoUrls;

/**
 * A picture as a template shows it.
 *
 * @param width of the largest variant, with {@code height} for the space it takes before it is there
 * @param color dominant colour
 * @param side what it shows, in a word; may be empty
 */
public record PhotoView(
        String small, String medium, String large, int width, int height, String color, String alt, String side) {

    static PhotoView of(Photo photo, String title, String side) {
        return new PhotoView(
                PhotoUrls.of(photo, 320),
                PhotoUrls.of(photo, 640),
                PhotoUrls.of(photo, 1280),
                photo.width(),
                photo.height(),
                photo.color(),
                side.isEmpty() ? title : title + ", " + side.toLowerCase(java.util.Locale.ROOT),
                side);
    }

    /** The three widths for the browser to choose from. */
    public String srcset() {
        return small + " 320w, " + medium + " 640w, " + large + " 1280w";
    }
}
