package org.forecourt.mailing.console;

import java.util.Locale;

/** The parts of the page, in the order of the menu. */
public enum Section {
    OVERVIEW("/"),
    JOURNAL("/journal"),
    MAILBOX("/mailbox"),
    REFUSALS("/refusals"),
    SUPPRESSIONS("/suppressions"),
    TEMPLATES("/templates"),
    FAULTS("/faults"),
    SIGN_IN("/sign-in");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** In keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
