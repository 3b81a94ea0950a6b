package org.forecourt.contracts.mail;

import java.util.Locale;
import java.util.Optional;

/** The languages a mail can be written in. */
public enum MailLocale {
    UK,
    EN,
    RU;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MailLocale> of(String code) {
        for (MailLocale locale : values()) {
            if (locale.code().equals(code)) {
                return Optional.of(locale);
            }
        }
        return Optional.empty();
    }
}
