package org.forecourt.storefront;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Links to the pages of a list: the first, the last, and those around the current one. */
public record PagerView(
        int last, @Nullable String previous, @Nullable String next, List<Step> steps) {

    private static final int AROUND = 2;

    /** A page's link, or a gap when {@code href} is null; {@code far} ones make way on a narrow screen. */
    public record Step(String number, @Nullable String href, boolean current, boolean far) {}

    static PagerView of(int page, int last, IntFunction<String> href) {
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= last; number = next(number, page, last)) {
            int distance = Math.abs(number - page);
            if (number > before + 1) {
                steps.add(new Step("", null, false, false));
            }
            boolean edge = number == 1 || number == last;
            steps.add(new Step(String.valueOf(number), href.apply(number), number == page, !edge && distance > 1));
            before = number;
        }
        return new PagerView(
                last,
                page > 1 ? href.apply(Math.min(page - 1, last)) : null,
                page < last ? href.apply(page + 1) : null,
                List.copyOf(steps));
    }

    /** The next number that is shown, without walking through a long list. */
    private static int next(int number, int page, int last) {
        int following = number + 1;
        if (following < page - AROUND) {
            return Math.min(page - AROUND, last);
        }
        return following > page + AROUND && following < last ? last : following;
    }
}
