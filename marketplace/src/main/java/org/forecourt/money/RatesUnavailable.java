package org.forecourt.money;

/** Why there are no new rates, in a few words for the log. */
final class RatesUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    RatesUnavailable(String reason) {
        super(reason);
    }
}
