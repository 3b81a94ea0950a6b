package org.forecourt.rig;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one SMTP connection. Everything is UTF-8, which is what SMTPUTF8 asks for. */
final class SmtpLines {

    private static final int LONGEST_COMMAND = 12_000;
    private static final int HALFWAY = 16;

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([^>]*)>");

    private final InputStream input;
    private final OutputStream output;
    private final boolean keepsBack;
    private final byte[] buffer = new byte[16 * 1024];
    private int position;
    private int filled;

    /** @param keepsBack whether answers wait until there is nothing left to read, as RFC 2920 allows */
    SmtpLines(Socket socket, boolean keepsBack) throws IOException {
        this.input = socket.getInputStream();
        this.output = new BufferedOutputStream(socket.getOutputStream());
        this.keepsBack = keepsBack;
    }

    /** The next line without its end. */
    String read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = next(); next != '\n'; next = next()) {
            if (line.size() > LONGEST_COMMAND) {
                throw new IOException("the client's line has no end");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    void write(String answer) throws IOException {
        output.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        if (!keepsBack) {
            flush();
        }
    }

    /** Sends what was kept back. */
    void flush() throws IOException {
        output.flush();
    }

    /**
     * Reads a mail to its final dot and takes away the dots that were added on the way.
     *
     * @param limit bytes beyond it are read; one of them is kept, to be seen
     * @param halfway called once, after the first bytes
     */
    byte[] readMail(int limit, Interruption halfway) throws IOException {
        byte[] mail = new byte[8 * 1024];
        int size = 0;
        boolean lineStart = true;
        int before = '\n';
        while (true) {
            int next = next();
            if (lineStart && next == '.') {
                next = next();
                if (next == '\r' && next() == '\n') {
                    return Arrays.copyOf(mail, size);
                }
            }
            if (size == mail.length) {
                mail = Arrays.copyOf(mail, size * 2);
            }
            if (size <= limit) {
                mail[size++] = (byte) next;
            }
            if (size == HALFWAY) {
                halfway.interrupt();
            }
            lineStart = next == '\n' && before == '\r';
            before = next;
        }
    }

    /** Without brackets; empty when the header of the mail has none. */
    static String messageIdOf(byte[] mail) {
        String text = new String(mail, 0, Math.min(mail.length, 16 * 1024), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        Matcher matcher = MESSAGE_ID.matcher(end < 0 ? text : text.substring(0, end));
        return matcher.find() ? matcher.group(1) : "";
    }

    private int next() throws IOException {
        if (position == filled) {
            flush();
            filled = Math.max(0, input.read(buffer));
            position = 0;
            if (filled == 0) {
                throw new EOFException("the client is gone");
            }
        }
        return buffer[position++] & 0xff;
    }

    /** What may happen in the middle of a mail. */
    interface Interruption {

        void interrupt() throws IOException;
    }
}
