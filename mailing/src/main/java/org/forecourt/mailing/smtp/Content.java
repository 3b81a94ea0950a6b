package org.forecourt.mailing.smtp;

import java.nio.charset.StandardCharsets;

/**
 * A mail as {@code DATA} takes it: every line ends with CR LF, a dot at the beginning of a line is doubled, and the line
 * with the single dot follows.
 */
final class Content {

    private static final byte[] END = ".\r\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] wire;
    private final int octets;
    private final boolean eightBit;

    private Content(byte[] wire, int octets, boolean eightBit) {
        this.wire = wire;
        this.octets = octets;
        this.eightBit = eightBit;
    }

    static Content of(byte[] source) {
        int breaks = 0;
        int dots = 0;
        int signs = 0;
        byte last = '\n';
        for (byte octet : source) {
            signs |= octet;
            breaks += isBrokenBreak(last, octet) ? 1 : 0;
            dots += isDotToDouble(last, octet) ? 1 : 0;
            last = octet;
        }
        int octets = source.length + breaks + missingEnd(last);
        byte[] wire = new byte[octets + dots + END.length];
        write(source, wire);
        return new Content(wire, octets, signs < 0);
    }

    private static void write(byte[] source, byte[] wire) {
        int end = 0;
        byte last = '\n';
        for (byte octet : source) {
            if (isBrokenBreak(last, octet)) {
                wire[end++] = (byte) (octet == '\n' ? '\r' : '\n');
            }
            if (isDotToDouble(last, octet)) {
                wire[end++] = '.';
            }
            wire[end++] = octet;
            last = octet;
        }
        if (missingEnd(last) == 2) {
            wire[end++] = '\r';
        }
        if (missingEnd(last) > 0) {
            wire[end++] = '\n';
        }
        System.arraycopy(END, 0, wire, end, END.length);
    }

    /** A line feed without its return, or something other than a line feed after a return. */
    private static boolean isBrokenBreak(byte last, byte octet) {
        return (last == '\r') != (octet == '\n');
    }

    private static boolean isDotToDouble(byte last, byte octet) {
        return octet == '.' && (last == '\n' || last == '\r');
    }

    private static int missingEnd(byte last) {
        return switch (last) {
            case '\n' -> 0;
            case '\r' -> 1;
            default -> 2;
        };
    }

    /** What {@code SIZE} announces: the mail without doubled dots and without the last line. */
    int octets() {
        return octets;
    }

    boolean isEightBit() {
        return eightBit;
    }

    /** Everything, the line with the single dot included. Not a copy. */
    byte[] wire() {
        return wire;
    }
}
