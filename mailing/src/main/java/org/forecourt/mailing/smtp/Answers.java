package org.forecourt.mailing.smtp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forecourt.mailing.core.SmtpAnswer;

/** Reads the answers of a server, which may be of any number of lines but not of any length. */
final class Answers {

    private static final int MOST_OCTETS = 64 * 1024;
    private static final int SHOWN = 80;
    private static final Pattern LINE = Pattern.compile("([2-5][0-9]{2})(?:([ -])(.*))?", Pattern.DOTALL);
    private static final Pattern ENHANCED = Pattern.compile("^[245]\\.\\d{1,3}\\.\\d{1,3} ");

    private Answers() {}

    /**
     * The next answer.
     *
     * @throws EOFException when the server closed, also in the middle of an answer
     * @throws ProtocolException when that is no answer
     */
    static SmtpAnswer read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        int left = MOST_OCTETS;
        int code = 0;
        while (true) {
            String line = line(in, left);
            left -= line.length() + 1;
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || code != 0 && code != Integer.parseInt(parts.group(1))) {
                throw notAnAnswer(line);
            }
            code = Integer.parseInt(parts.group(1));
            append(text, parts.group(3) == null ? "" : parts.group(3));
            if (!"-".equals(parts.group(2))) {
                return new SmtpAnswer(code, text.toString());
            }
        }
    }

    /** The lines of an answer that somebody else read. */
    static SmtpAnswer of(int code, String lines) {
        StringBuilder text = new StringBuilder();
        lines.lines().forEach(line -> append(text, line.length() > 4 ? line.substring(4) : ""));
        return new SmtpAnswer(code, text.toString());
    }

    /** The lines of an answer are one sentence; the enhanced code, repeated in each, counts once. */
    private static void append(StringBuilder text, String part) {
        if (text.isEmpty()) {
            text.append(part);
        } else {
            text.append(' ').append(ENHANCED.matcher(part).replaceFirst(""));
        }
    }

    private static String line(InputStream in, int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int octet = in.read();
        while (octet >= 0 && octet != '\n') {
            line.write(octet);
            if (line.size() >= most) {
                throw notAnAnswer(line.toString(StandardCharsets.UTF_8));
            }
            octet = in.read();
        }
        if (octet < 0) {
            throw new EOFException();
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static ProtocolException notAnAnswer(String line) {
        String printable = line.replaceAll("\\p{Cntrl}", " ");
        return new ProtocolException("not an SMTP answer: "
                + (printable.length() > SHOWN ? printable.substring(0, SHOWN) + "…" : printable));
    }
}
