package org.forecourt.mailing.core;

/** What an attempt tells about the way to other recipients. */
public enum Feedback {
    /** The server answered and works. */
    FINE,
    /** Mail to this domain had better wait. */
    DOMAIN_TROUBLE,
    /** All mail had better wait. */
    SERVICE_TROUBLE,
    NOTHING;

    static Feedback of(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Delivered delivered -> FINE;
            case DeliveryOutcome.Refused refused -> of(SmtpVerdicts.of(refused.stage(), refused.answer()));
            case DeliveryOutcome.Broken broken -> broken.stage().isBeforeRecipient() ? SERVICE_TROUBLE : DOMAIN_TROUBLE;
            case DeliveryOutcome.Unknown unknown -> DOMAIN_TROUBLE;
        };
    }

    private static Feedback of(Verdict verdict) {
        return switch (verdict.blame()) {
            case SERVICE -> SERVICE_TROUBLE;
            case DOMAIN -> verdict.isPermanent() ? FINE : DOMAIN_TROUBLE;
            case MAILBOX, MESSAGE -> FINE;
        };
    }
}
