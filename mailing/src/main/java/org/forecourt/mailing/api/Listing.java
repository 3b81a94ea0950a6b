package org.forecourt.mailing.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as every list of the API is.
 *
 * @param count of all, not only of this page
 * @param next address of the next page, null on the last
 */
record Listing<T>(
        long count, @Nullable String next, @Nullable String previous, List<T> results) {

    /** A list that is short and comes whole. */
    static <T> Listing<T> whole(List<T> results) {
        return new Listing<>(results.size(), null, null, results);
    }
}
