package org.forecourt.catalog;

/** A range of whole numbers, both ends inclusive. */
public record Span(int min, int max) {

    public Span {
        if (max < min) {
            throw new IllegalArgumentException("a span from " + min + " cannot end at " + max);
        }
    }
}
