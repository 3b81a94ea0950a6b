package org.forecourt.mailing.smtp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.forecourt.mailing.core.SmtpAnswer;

/** Questions and answers over a connection that is open, greeted, secured and signed in. */
final class Wire {

    private static final int BUFFER = 2048;
    private static final int GLANCE_MILLISECONDS = 20;
    private static final int LAST_WORDS_MILLISECONDS = 500;

    private final Socket socket;
    private final InputStream beneath;
    private final InputStream in;
    private final OutputStream out;

    /**
     * @param socket the one to talk through
     * @param raw the one below it when that is TLS, or the same
     */
    Wire(Socket socket, Socket raw) throws IOException {
        this.socket = socket;
        this.beneath = raw.getInputStream();
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = socket.getOutputStream();
    }

    SmtpAnswer exchange(String command) throws IOException {
        say(command);
        return answer();
    }

    /** Commands in one packet; each has its answer. */
    void say(String... commands) throws IOException {
        requireSilence();
        send((String.join("\r\n", commands) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] octets) throws IOException {
        out.write(octets);
        out.flush();
    }

    void send(byte[] octets, int from, int to) throws IOException {
        out.write(octets, from, to - from);
        out.flush();
    }

    SmtpAnswer answer() throws IOException {
        return Answers.read(in);
    }

    /**
     * Makes sure that whatever is read next answers what is asked next.
     *
     * @throws SpokeTooSoon when something is there already
     */
    void requireSilence() throws IOException {
        if (in.available() > 0 || beneath.available() > 0 && isMoreThanTls()) {
            throw new SpokeTooSoon(answer());
        }
    }

    /** Octets below TLS need not be an answer: a server sends session tickets when it likes. */
    private boolean isMoreThanTls() throws IOException {
        socket.setSoTimeout(GLANCE_MILLISECONDS);
        in.mark(1);
        try {
            in.read();
            in.reset();
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /** What the server said before it stopped listening, as {@link SpokeTooSoon}, if that can still be read. */
    IOException lastWords(IOException failure) {
        if (!(failure instanceof SocketException) && !(failure instanceof SSLException)) {
            return failure;
        }
        try {
            socket.setSoTimeout(LAST_WORDS_MILLISECONDS);
            return new SpokeTooSoon(answer());
        } catch (IOException nothing) {
            return failure;
        }
    }
}
