package org.forecourt.operations.doctor;

import java.util.Locale;

/** How bad a finding is, from harmless to bad. */
enum Verdict {
    OK("✅"),
    /** It could not be looked at; nothing is said about how it is. */
    NOT_CHECKED("–"),
    /** Works today, and deserves attention. */
    WARNING("⚠️"),
    BROKEN("❌");

    private final String sign;

    Verdict(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** As JSON says it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
