package org.forecourt.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as the API shows it.
 *
 * @param count all results, on every page together
 * @param next absolute URL, null on the last page
 * @param previous absolute URL, null on the first page
 */
public record Page<T>(
        long count, @Nullable String next, @Nullable String previous, List<T> results) {

    public Page {
        results = List.copyOf(results);
    }

    /**
     * A page with its neighbours' links. Beyond the end it is empty, and {@code previous} leads to the last page there is.
     *
     * @param urlOf the absolute URL of a page, by its number from 1
     */
    public static <T> Page<T> of(Paging paging, long count, List<T> results, IntFunction<String> urlOf) {
        long last = Math.max(1, (count + paging.size() - 1) / paging.size());
        String next = paging.page() < last ? urlOf.apply(paging.page() + 1) : null;
        String previous = paging.page() > 1 ? urlOf.apply((int) Math.min(paging.page() - 1, last)) : null;
        return new Page<>(count, next, previous, results);
    }

    /** The page of a list that is held in memory as a whole. */
    public static <T, R> Page<R> slice(Paging paging, List<T> all, Function<T, R> shown, IntFunction<String> urlOf) {
        List<R> results = all.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(shown)
                .toList();
        return of(paging, all.size(), results, urlOf);
    }
}
