package org.forecourt.ads;

import org.jspecify.annotations.Nullable;

/**
 * One picture of an ad.
 *
 * @param id part of its files' names
 * @param view which side it shows ({@code front}, {@code side}, {@code rear}, {@code top}, {@code interior}), if known
 * @param width of the largest variant in pixels
 * @param height of the largest variant in pixels
 * @param color dominant colour as {@code #rrggbb}, shown until the picture is there
 */
public record Photo(String id, @Nullable String view, int width, int height, String color) {

    public Photo {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("photo " + id + " has no size");
        }
    }
}
