package org.forecourt.mailing.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server's side of one connection. */
final class Talk {

    private Socket socket;
    private InputStream in;

    Talk(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    void secure(SSLContext context) throws IOException {
        SSLSocket secured =
                (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        socket = secured;
        in = new BufferedInputStream(socket.getInputStream());
    }

    boolean isSecure() {
        return socket instanceof SSLSocket;
    }

    void say(String line) throws IOException {
        write(line + "\r\n");
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException();
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
    }

    /** Octets as they come until the line with the single dot, which is included. */
    byte[] untilDot() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] end = {'\r', '\n', '.', '\r', '\n'};
        int matched = 2;
        while (matched < end.length) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException();
            }
            content.write(octet);
            if (octet == end[matched]) {
                matched++;
            } else {
                matched = octet == '\r' ? 1 : 0;
            }
        }
        return content.toByteArray();
    }

    byte[] octets(int number) throws IOException {
        return in.readNBytes(number);
    }

    void close() throws IOException {
        socket.close();
    }

    /** By a reset. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void stall() throws IOException {
        pause(60_000);
    }

    void drip(String text) throws IOException {
        for (char octet : text.repeat(100).toCharArray()) {
            write(String.valueOf(octet));
            pause(100);
        }
    }

    static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException ended) {
            throw new IOException(ended);
        }
    }
}
