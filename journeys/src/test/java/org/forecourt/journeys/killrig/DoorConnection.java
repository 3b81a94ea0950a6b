package org.forecourt.journeys.killrig;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection to the HTTP door that stays open, as bare as it can be: client and service share the processor, and what the
 * client takes of it is missing in the figure. For one thread at a time.
 */
final class DoorConnection implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final String head;
    private boolean lasts = true;

    DoorConnection(int port, String key) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        this.in = new BufferedInputStream(socket.getInputStream(), 2048);
        this.head = "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /** Sends one message and reads the whole answer. @return its status */
    int post(byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length + 16);
        request.writeBytes((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        request.writeTo(socket.getOutputStream());
        String status = line();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(small.substring(15).strip());
            } else if (small.equals("transfer-encoding: chunked")) {
                length = -1;
            } else if (small.equals("connection: close")) {
                lasts = false;
            }
        }
        skipBody(length);
        return Integer.parseInt(status.split(" ")[1]);
    }

    /** Whether the service takes another request here. */
    boolean lasts() {
        return lasts;
    }

    private void skipBody(int length) throws IOException {
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = chunkSize(); chunk > 0; chunk = chunkSize()) {
            in.skipNBytes(chunk + 2);
        }
        line();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("the service closed the connection");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
