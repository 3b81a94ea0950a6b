package org.forecourt.mailing.smtp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the socket of one connection for the library and keeps hold of it, so that it can be closed at the deadline. Until
 * the connection is secured the library gets one line at a time: what a server, or somebody in between, sends after the
 * answer to {@code STARTTLS} stays where it can be seen.
 */
final class Sockets extends SocketFactory {

    private static final int MOST_OCTETS = 256 * 1024;

    private @Nullable Socket raw;
    private boolean isCut;

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new LineByLine();
        keep(socket);
        return socket;
    }

    /** Takes the socket beneath TLS. */
    synchronized void keep(Socket socket) throws IOException {
        if (isCut) {
            socket.close();
            throw new IOException("too late");
        }
        socket.setTcpNoDelay(true);
        raw = socket;
    }

    synchronized void cut() {
        isCut = true;
        try {
            if (raw != null) {
                raw.close();
            }
        } catch (IOException alreadyGone) {
            return;
        }
    }

    /** The socket to take over. */
    synchronized Socket opened() throws IOException {
        if (raw == null || isCut) {
            throw new IOException("too late");
        }
        if (raw instanceof LineByLine plain) {
            plain.release();
        }
        return raw;
    }

    /** @throws ProtocolException when plain text waits where TLS should begin */
    static void requireNoPlainText(Socket socket) throws IOException {
        if (socket instanceof LineByLine plain) {
            if (plain.getInputStream().available() > 0) {
                throw new ProtocolException("plain text after STARTTLS");
            }
            plain.release();
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }

    /** Hands out its input octet by octet until it is released, and not without end. */
    private static final class LineByLine extends Socket {

        private volatile boolean isReleased;

        void release() {
            isReleased = true;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            InputStream all = super.getInputStream();
            return isReleased ? all : new OctetByOctet(all);
        }
    }

    private static final class OctetByOctet extends FilterInputStream {

        private int left = MOST_OCTETS;

        OctetByOctet(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new ProtocolException("an answer without end");
            }
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int octet = length == 0 ? 0 : read();
            if (octet < 0) {
                return -1;
            }
            target[offset] = (byte) octet;
            return Math.min(length, 1);
        }
    }
}
