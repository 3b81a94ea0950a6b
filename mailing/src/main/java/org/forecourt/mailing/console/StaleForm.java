package org.forecourt.mailing.console;

/** A form came without the token of its session: from another site, or from a page opened before a restart. */
final class StaleForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleForm() {
        super("the form carries no token of its session", null, false, false);
    }
}
