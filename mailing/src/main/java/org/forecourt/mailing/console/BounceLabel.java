package org.forecourt.mailing.console;

import java.util.Locale;

/** What a report about a mail that was handed over means to a person, by the first digit of its status. */
public enum BounceLabel {
    /** Nothing was reported. */
    NONE,
    /** A server said that it did deliver it. */
    CONFIRMED,
    /** A server is still trying. */
    DELAYED,
    /** It came back for good. */
    BOUNCED;

    /** The label of a status of RFC 3463, the empty one included. */
    public static BounceLabel of(String status) {
        return switch (status.isEmpty() ? ' ' : status.charAt(0)) {
            case '2' -> CONFIRMED;
            case '4' -> DELAYED;
            case '5' -> BOUNCED;
            default -> NONE;
        };
    }

    /** In keys of texts and in classes of the stylesheet. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
