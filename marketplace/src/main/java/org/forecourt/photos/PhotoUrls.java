package org.forecourt.photos;

import java.util.List;
import org.forecourt.ads.Photo;

/** Where the files of a photo are, below the site's own address and below {@code MEDIA_ROOT}. */
public final class PhotoUrls {

    /** The widths that are kept, in pixels. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    private static final int FOLDER = 2;

    private PhotoUrls() {}

    /**
     * The path of one variant, for example {@code /media/photos/ab/<id>-640.webp}.
     *
     * @param width one of {@link #WIDTHS}
     */
    public static String of(Photo photo, int width) {
        return "/media/" + file(photo.id(), width);
    }

    /** The file of a variant relative to {@code MEDIA_ROOT}; the first letters of the id keep folders small. */
    static String file(String photoId, int width) {
        if (!WIDTHS.contains(width)) {
            throw new IllegalArgumentException("photos are not kept " + width + " wide");
        }
        return "photos/" + photoId.substring(0, FOLDER) + "/" + photoId + "-" + width + ".webp";
    }
}
