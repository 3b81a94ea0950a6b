package org.forecourt.mailing.smtp;

import org.forecourt.mailing.core.DeliveryOutcome;

/** Preparing a mail ended here. */
final class Stop extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient DeliveryOutcome outcome;

    Stop(DeliveryOutcome outcome) {
        super(outcome.detail(), null, false, false);
        this.outcome = outcome;
    }

    DeliveryOutcome outcome() {
        return outcome;
    }
}
