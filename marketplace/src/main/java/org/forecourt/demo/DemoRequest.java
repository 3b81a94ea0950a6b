package org.forecourt.demo;

import java.util.List;
import org.forecourt.demo.illustrator.View;

/**
 * What to invent.
 *
 * @param count how many active ads
 * @param seed which market they are from
 * @param views which pictures each of them gets, in this order; none for ads without pictures
 */
public record DemoRequest(int count, long seed, List<View> views) {

    /** The market of the start step. */
    public static final long DEFAULT_SEED = 1;

    /** More than this is not a test but a mistake. */
    public static final int MOST = 5_000_000;

    public DemoRequest {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("count must be from 0 to " + MOST + ", and not " + count);
        }
        views = List.copyOf(views);
    }
}
