package org.forecourt.mailing.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;

/** Lays TLS over a socket, as the library asks for it, and tells who wants to know. */
final class TlsSockets extends SSLSocketFactory {

    private final SSLSocketFactory real;
    private final Sockets sockets;
    private final Consumer<Socket> secured;

    TlsSockets(SSLSocketFactory real, Sockets sockets, Consumer<Socket> secured) {
        this.real = real;
        this.sockets = sockets;
        this.secured = secured;
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        Sockets.requireNoPlainText(plain);
        sockets.keep(plain);
        Socket socket = real.createSocket(plain, host, port, autoClose);
        secured.accept(socket);
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return real.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return real.getSupportedCipherSuites();
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
}
