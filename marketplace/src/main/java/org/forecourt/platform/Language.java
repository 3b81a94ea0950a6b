package org.forecourt.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the interface. Ukrainian is the default. */
public enum Language {
    UK,
    EN,
    RU;

    public static final Language DEFAULT = UK;

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

    /** The first segment of every page's path, and the suffix of every message bundle. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** The language with exactly this code, for example {@code uk}. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
