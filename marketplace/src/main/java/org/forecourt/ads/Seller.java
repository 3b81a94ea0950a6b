package org.forecourt.ads;

/**
 * Who offers an ad, as far as the public may know.
 *
 * @param id the public id of the account
 * @param type {@code private}, {@code dealer} or {@code company}
 */
public record Seller(String id, String name, String type) {}
