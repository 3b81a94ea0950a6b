package org.forecourt.storefront;

import java.util.List;

/**
 * An ad in a list.
 *
 * @param price in the visitor's currency, with {@code otherPrices} in the other two
 * @param facts mileage, gearbox, fuel, engine: what every list shows, in this order
 * @param moreFacts what a row has space for and a tile has not
 * @param published machine-readable
 * @param age the same in words
 */
public record CardView(
        String href,
        String title,
        String price,
        List<String> otherPrices,
        List<String> facts,
        List<String> moreFacts,
        String city,
        String published,
        String age,
        boolean demo,
        boolean sold,
        String vehicleType,
        List<PhotoView> photos) {}
