package org.forecourt.demo;

import java.util.ArrayList;
import java.util.List;
import org.forecourt.ads.Photo;
import org.forecourt.demo.illustrator.Illustrator;
import org.forecourt.demo.illustrator.Subject;
import org.forecourt.demo.illustrator.View;
import org.forecourt.demo.market.DemoAd;
import org.forecourt.photos.PhotoVariants;
import org.springframework.stereotype.Component;

/** Draws the pictures of invented ads and stores their files. Thread-safe; the same ad gets the same files. */
@Component
final class DemoPictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    private final Illustrator illustrator = new Illustrator();
    private final PhotoVariants variants;

    DemoPictures(PhotoVariants variants) {
        this.variants = variants;
    }

    /** One photo for each view, in order. */
    List<Photo> draw(DemoAd ad, List<View> views) {
        List<Photo> photos = new ArrayList<>();
        for (View view : views) {
            photos.add(variants.write(
                    illustrator.draw(subject(ad), view, WIDTH, HEIGHT), ad.photoId(view.code()), view.code()));
        }
        return photos;
    }

    private static Subject subject(DemoAd ad) {
        String body = ad.vehicle().body();
        if (body == null) {
            throw new IllegalArgumentException("an ad without a body cannot be drawn");
        }
        return new Subject(ad.vehicle().vehicleType(), body, ad.paintRgb(), ad.pictureSeed());
    }
}
