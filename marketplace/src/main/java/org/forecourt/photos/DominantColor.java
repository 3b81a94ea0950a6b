package org.forecourt.photos;

import java.awt.image.BufferedImage;

/** The colour that covers most of a picture, so that its place is not an empty hole while it loads. */
final class DominantColor {

    private static final int BITS = 3;
    private static final int BUCKETS = 1 << (3 * BITS);
    private static final int STEPS = 48;

    private DominantColor() {}

    /** The mean of the fullest cell of the colour cube, as {@code #rrggbb}. */
    static String of(BufferedImage image) {
        long[] count = new long[BUCKETS];
        long[] red = new long[BUCKETS];
        long[] green = new long[BUCKETS];
        long[] blue = new long[BUCKETS];
        int across = Math.max(1, image.getWidth() / STEPS);
        int down = Math.max(1, image.getHeight() / STEPS);
        for (int y = 0; y < image.getHeight(); y += down) {
            for (int x = 0; x < image.getWidth(); x += across) {
                int rgb = image.getRGB(x, y);
                int bucket = bucket(rgb);
                count[bucket]++;
                red[bucket] += rgb >> 16 & 0xFF;
                green[bucket] += rgb >> 8 & 0xFF;
                blue[bucket] += rgb & 0xFF;
            }
        }
        int fullest = fullest(count);
        long members = count[fullest];
        return "#%02x%02x%02x".formatted(red[fullest] / members, green[fullest] / members, blue[fullest] / members);
    }

    private static int bucket(int rgb) {
        int shift = 8 - BITS;
        return (rgb >> 16 + shift & (1 << BITS) - 1) << 2 * BITS
                | (rgb >> 8 + shift & (1 << BITS) - 1) << BITS
                | rgb >> shift & (1 << BITS) - 1;
    }

    private static int fullest(long[] count) {
        int fullest = 0;
        for (int bucket = 1; bucket < count.length; bucket++) {
            if (count[bucket] > count[fullest]) {
                fullest = bucket;
            }
        }
        return fullest;
    }
}
