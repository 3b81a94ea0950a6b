package org.forecourt.mailing.smtp;

import java.util.OptionalLong;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * What a server said it can do.
 *
 * @param size the largest mail it takes, 0 when it names no limit, empty when it does not know the parameter
 */
record Extensions(OptionalLong size, boolean eightBit, boolean utf8, boolean pipelining) {

    static Extensions of(SMTPTransport transport) {
        return new Extensions(
                transport.supportsExtension("SIZE")
                        ? OptionalLong.of(number(transport.getExtensionParameter("SIZE")))
                        : OptionalLong.empty(),
                transport.supportsExtension("8BITMIME"),
                transport.supportsExtension("SMTPUTF8"),
                transport.supportsExtension("PIPELINING"));
    }

    private static long number(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }
}
