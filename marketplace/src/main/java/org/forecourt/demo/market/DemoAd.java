package org.forecourt.demo.market;

import java.time.Instant;
import org.forecourt.accounts.AccountId;
import org.forecourt.ads.AdId;
import org.forecourt.ads.DemoOrigin;
import org.forecourt.ads.NewAd;
import org.forecourt.ads.Offer;
import org.forecourt.ads.Vehicle;
import org.forecourt.platform.PublicIds;

/**
 * One invented ad.
 *
 * @param paintRgb the colour of the vehicle as 0xRRGGBB, for its pictures
 */
public record DemoAd(
        AdId id, DemoOrigin origin, SellerKey seller, Vehicle vehicle, Offer offer, Instant createdAt, int paintRgb) {

    private static final long PHOTO = 6;
    private static final long PICTURE = 7;

    /** The public id of the picture of one view; as constant as the ad. */
    public String photoId(String view) {
        return PublicIds.next(new Dice(origin.seed(), PHOTO, origin.number(), view.hashCode()).generator());
    }

    /** What the illustrator leaves to chance. */
    public long pictureSeed() {
        return Dice.hash(origin.seed(), PICTURE, origin.number());
    }

    /** The row to write, once the seller has an account. */
    public NewAd offeredBy(AccountId account) {
        return new NewAd(id, account, vehicle, offer, createdAt, origin);
    }
}
