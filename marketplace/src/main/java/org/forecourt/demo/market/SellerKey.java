package org.forecourt.demo.market;

import java.util.Locale;

/** One invented seller: of a kind, and numbered within it. */
public record SellerKey(Kind kind, long number) implements Comparable<SellerKey> {

    /** How sellers come by their vehicles. */
    public enum Kind {
        /** A private person with this one ad. */
        OWNER("private"),
        /** A private person who sells again and again. */
        TRADER("private"),
        DEALER("dealer"),
        COMPANY("company");

        private final String sellerType;

        Kind(String sellerType) {
            this.sellerType = sellerType;
        }

        /** The code of the seller type. */
        public String sellerType() {
            return sellerType;
        }

        /** Whether several ads at a time are to be expected. */
        public boolean isPremium() {
            return this != OWNER;
        }

        boolean isBusiness() {
            return this == DEALER || this == COMPANY;
        }
    }

    /** A number that orders and identifies keys. */
    public long packed() {
        return (long) kind.ordinal() << 48 | number;
    }

    @Override
    public int compareTo(SellerKey other) {
        return Long.compare(packed(), other.packed());
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + number;
    }
}
