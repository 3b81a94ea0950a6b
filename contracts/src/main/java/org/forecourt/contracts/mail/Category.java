package org.forecourt.contracts.mail;

import java.util.Locale;
import java.util.Optional;

/** Whether a person asked for this very mail, or gets it as one of many and may unsubscribe. */
public enum Category {
    TRANSACTIONAL,
    BULK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Category> of(String code) {
        for (Category category : values()) {
            if (category.code().equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
