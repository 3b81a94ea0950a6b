package org.forecourt.photos;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import org.forecourt.ads.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns one picture into the stored widths. */
@Component
public final class PhotoVariants {

    private static final int LARGEST = PhotoUrls.WIDTHS.getLast();

    private final ImageCodec codec;
    private final DiskPhotoStore store;

    PhotoVariants(ImageCodec codec, DiskPhotoStore store) {
        this.codec = codec;
        this.store = store;
    }

    /**
     * Scales, encodes and stores every width, largest first; nothing is enlarged. Writing the same picture under the same
     * id again is harmless.
     *
     * @param id a public id of ten characters
     * @return what the photo's row needs; the row makes it visible
     * @throws PhotoStoreFailure when the disk is full, read-only or not ours
     */
    public Photo write(BufferedImage picture, String id, @Nullable String view) {
        BufferedImage largest = codec.scaledTo(LARGEST, picture);
        BufferedImage scaled = largest;
        for (int width :
                PhotoUrls.WIDTHS.stream().sorted(Comparator.reverseOrder()).toList()) {
            scaled = codec.scaledTo(width, scaled);
            store.write(PhotoUrls.file(id, width), codec.webp(scaled));
        }
        return new Photo(id, view, largest.getWidth(), largest.getHeight(), DominantColor.of(scaled));
    }
}
