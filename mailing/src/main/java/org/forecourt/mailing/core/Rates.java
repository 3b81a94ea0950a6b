package org.forecourt.mailing.core;

/**
 * How many mails may begin in a second.
 *
 * @param overall for all domains together
 * @param perDomain for one recipient domain
 */
public record Rates(int overall, int perDomain) {

    public Rates {
        if (overall < 1 || perDomain < 1) {
            throw new IllegalArgumentException("at least one mail a second");
        }
    }

    /** High enough for a busy site with its own server, low enough for the ordinary limits of large mail providers. */
    public static Rates defaults() {
        return new Rates(1_000, 100);
    }
}
