package org.forecourt.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A range of numbers with one decimal, both ends inclusive. */
public record DecimalSpan(BigDecimal min, BigDecimal max) {

    public DecimalSpan {
        min = min.setScale(1, RoundingMode.UNNECESSARY);
        max = max.setScale(1, RoundingMode.UNNECESSARY);
        if (max.compareTo(min) < 0) {
            throw new IllegalArgumentException("a span from " + min + " cannot end at " + max);
        }
    }
}
