package org.forecourt.ads;

/**
 * A visible contact of the seller as a page may print it before the visitor asks for it.
 *
 * @param type {@code phone}, {@code email}, {@code telegram} …
 * @param masked enough to recognise, not enough to use, for example {@code +380 00 ••• •• 41}
 */
public record ContactMask(String type, String masked) {}
