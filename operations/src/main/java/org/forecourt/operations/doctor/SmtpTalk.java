package org.forecourt.operations.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The first words with a mail server, up to the certificate; no sign-in and no mail. */
final class SmtpTalk implements AutoCloseable {

    private static final int PATIENCE = 6_000;
    private static final int LONGEST_ANSWER = 100;

    private final String host;
    private final int port;
    private Socket socket;
    private BufferedReader input;

    private SmtpTalk(String host, int port, Socket socket) throws IOException {
        this.host = host;
        this.port = port;
        this.socket = socket;
        this.input = reader(socket);
    }

    /** Connects, and nothing more. */
    static SmtpTalk connect(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(PATIENCE);
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            return new SmtpTalk(host, port, socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /** Reads the greeting and says hello; what the server offers, in upper case. */
    List<String> greet() throws IOException {
        answer("220");
        return hello();
    }

    List<String> hello() throws IOException {
        send("EHLO doctor.invalid");
        return answer("250").stream()
                .map(line -> line.substring(4).toUpperCase(Locale.ROOT))
                .toList();
    }

    /** Asks for TLS in plain words. */
    void startTls() throws IOException {
        send("STARTTLS");
        answer("220");
    }

    /** Makes the connection private; the certificate is verified, its host name included. */
    X509Certificate secure(SSLSocketFactory sockets) throws IOException {
        SSLSocket secured = (SSLSocket) sockets.createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        socket = secured;
        input = reader(secured);
        return (X509Certificate) secured.getSession().getPeerCertificates()[0];
    }

    private void send(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private List<String> answer(String code) throws IOException {
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = input.readLine();
            if (line == null) {
                throw new IOException("the server closed the connection");
            }
            if (!line.matches("[0-9]{3}[ -].*") || lines.size() >= LONGEST_ANSWER) {
                throw new IOException("not an SMTP answer");
            }
            lines.add(line);
        } while (line.charAt(3) == '-');
        if (!line.startsWith(code)) {
            throw new IOException("the server says " + line);
        }
        return lines;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // nothing is lost
        }
    }
}
