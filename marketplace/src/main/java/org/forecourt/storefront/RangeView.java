package org.forecourt.storefront;

/** Two number fields, from and to; {@code min} and {@code max} are what the visitor gave, or empty. */
public record RangeView(String name, String label, String min, String max, long from, long to, String step) {

    public boolean isGiven() {
        return !min.isEmpty() || !max.isEmpty();
    }
}
