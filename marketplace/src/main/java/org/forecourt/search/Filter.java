package org.forecourt.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition on ads. Several of them must all hold; those that contradict each other find nothing. */
public sealed interface Filter {

    /** The ad has one of these codes. */
    record OneOf(CodeField field, List<String> codes) implements Filter {
        public OneOf {
            codes = distinct(codes);
        }
    }

    /** The ad has none of these codes; an ad without the characteristic passes. */
    record NoneOf(CodeField field, List<String> codes) implements Filter {
        public NoneOf {
            codes = distinct(codes);
        }
    }

    /** The ad has the number, and it is within these inclusive limits; null is no limit on that side. */
    record Between(
            NumberField field,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) implements Filter {
        public Between {
            if (min == null && max == null) {
                throw new IllegalArgumentException("a range without limits");
            }
            min = min == null ? null : min.stripTrailingZeros();
            max = max == null ? null : max.stripTrailingZeros();
        }
    }

    /** The ad has at least one photo. */
    record HasPhotos() implements Filter {}

    /** The ad was created at that moment or later. */
    record CreatedSince(Instant moment) implements Filter {}

    /** Every word of the text occurs in the make, the model, the year or the description. */
    record TextMatch(String text) implements Filter {}

    private static List<String> distinct(List<String> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a choice of nothing");
        }
        return codes.stream().distinct().sorted().toList();
    }
}
