package org.forecourt.mailing.compose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A mail in the form in which DKIM looks at it (RFC 6376, section 3.4, "relaxed" for both parts): relays may fold lines
 * anew and change white space without breaking the signature. Headers are text of one character a byte, so that raw UTF-8
 * comes out as it went in.
 *
 * @param headers from the first to the last
 */
record DkimCanonical(List<Header> headers, byte[] body) {

    /** @param relaxed name and value with the line's end */
    record Header(String name, String relaxed) {}

    /** Reads a mail whose lines all end with CR LF. */
    static DkimCanonical of(byte[] source) {
        List<Header> headers = new ArrayList<>();
        int begin = 0;
        while (begin < source.length && source[begin] != '\r') {
            int end = endOfHeader(source, begin);
            String header = new String(source, begin, end - begin, StandardCharsets.ISO_8859_1);
            String relaxed = relaxed(header);
            headers.add(new Header(relaxed.substring(0, relaxed.indexOf(':')), relaxed));
            begin = end;
        }
        return new DkimCanonical(headers, body(source, Math.min(begin + 2, source.length)));
    }

    /** Behind the last line of a header: the lines that continue it begin with white space. */
    private static int endOfHeader(byte[] source, int begin) {
        int end = begin;
        do {
            while (end < source.length && source[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, source.length);
        } while (end < source.length && isBlank(source[end]));
        return end;
    }

    /** One header: its name in small letters, its value in one line with single spaces, and the line's end. */
    static String relaxed(String header) {
        int colon = header.indexOf(':');
        StringBuilder relaxed = new StringBuilder(header.length() + 2);
        relaxed.append(header.substring(0, colon).strip().toLowerCase(Locale.ROOT))
                .append(':');
        int value = relaxed.length();
        for (int index = colon + 1; index < header.length(); index++) {
            char letter = header.charAt(index);
            if (!isBlank(letter) && letter != '\r' && letter != '\n') {
                relaxed.append(letter);
            } else if (relaxed.length() > value && relaxed.charAt(relaxed.length() - 1) != ' ') {
                relaxed.append(' ');
            }
        }
        if (relaxed.length() > value && relaxed.charAt(relaxed.length() - 1) == ' ') {
            relaxed.setLength(relaxed.length() - 1);
        }
        return relaxed.append("\r\n").toString();
    }

    /** Single spaces within lines, none at their ends, no empty lines at the end of all; an empty body stays empty. */
    private static byte[] body(byte[] source, int begin) {
        byte[] body = new byte[source.length - begin + 2];
        int end = 0;
        int endOfText = 0;
        boolean blank = false;
        for (int index = begin; index < source.length; index++) {
            byte octet = source[index];
            if (isBlank(octet)) {
                blank = true;
                continue;
            }
            boolean isBreak = octet == '\r' || octet == '\n';
            if (blank && !isBreak) {
                body[end++] = ' ';
            }
            blank = false;
            body[end++] = octet;
            endOfText = isBreak ? endOfText : end;
        }
        if (endOfText > 0) {
            body[endOfText++] = '\r';
            body[endOfText++] = '\n';
        }
        return Arrays.copyOf(body, endOfText);
    }

    private static boolean isBlank(int letter) {
        return letter == ' ' || letter == '\t';
    }
}
