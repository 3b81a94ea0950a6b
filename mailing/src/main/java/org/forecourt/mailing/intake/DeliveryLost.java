package org.forecourt.mailing.intake;

/** The channel went before a message could be settled; the broker delivers it again. */
final class DeliveryLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryLost(Throwable cause) {
        super(cause);
    }
}
