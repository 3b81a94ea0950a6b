package org.forecourt.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Speaks SMTP line by line, so that a test sees each answer. */
final class SmtpClient implements AutoCloseable {

    private Socket socket;
    private BufferedReader input;

    SmtpClient(int port) throws IOException {
        this(new Socket("localhost", port));
    }

    private SmtpClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(10_000);
        this.input = reader(socket);
    }

    static SmtpClient overTls(int port, TestCertificate trusted) throws Exception {
        return new SmtpClient(secured(new Socket("localhost", port), trusted));
    }

    void startTls(TestCertificate trusted) throws Exception {
        socket = secured(socket, trusted);
        input = reader(socket);
    }

    private static SSLSocket secured(Socket plain, TestCertificate trusted) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("sink", trusted.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLSocket secured =
                (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Sends a line and reads the answer to its last line; "gone" when the connection ended. */
    String say(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    String answer() throws IOException {
        try {
            StringBuilder answer = new StringBuilder();
            String line = input.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                answer.append(line).append('\n');
                line = input.readLine();
            }
            return line == null ? "gone" : answer + line;
        } catch (java.net.SocketException reset) {
            return "gone";
        }
    }

    /** From greeting to the answer after RCPT. */
    String address(String recipient) throws IOException {
        answer();
        say("EHLO client");
        say("MAIL FROM:<sender@example.org>");
        return say("RCPT TO:<" + recipient + ">");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
