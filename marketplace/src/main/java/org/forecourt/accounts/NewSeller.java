package org.forecourt.accounts;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who will offer vehicles and cannot sign in.
 *
 * @param publicId of ten characters; the same id is the same seller
 * @param sellerType {@code private}, {@code dealer} or {@code company}
 * @param premium whether more than one ad at a time is allowed
 * @param phones visible ones, the first one first
 * @param demo whether the product invented this seller
 */
public record NewSeller(
        String publicId,
        String displayName,
        String sellerType,
        boolean premium,
        List<String> phones,
        boolean demo,
        Instant createdAt) {

    public NewSeller {
        phones = List.copyOf(phones);
    }
}
