package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;

/** Hands single mails to the HTTP door. */
final class MailDoorClient implements AutoCloseable {

    private static final int ACCEPTED = 202;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Deque<DoorConnection> connections = new ConcurrentLinkedDeque<>();
    private final int port;

    MailDoorClient(int port) {
        this.port = port;
    }

    boolean isOpen() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Returns when the mail is in the journal. Any number of threads may call it; each gets a connection of its own. */
    void post(MailMessage message) throws IOException {
        byte[] body = MailMessageJson.write(message).getBytes(StandardCharsets.UTF_8);
        DoorConnection idle = connections.poll();
        int status;
        try {
            status = post(body, idle == null ? connect() : idle);
        } catch (IOException closedWhileIdle) {
            status = post(body, connect());
        }
        if (status != ACCEPTED) {
            throw new IOException("the door answered " + status);
        }
    }

    private int post(byte[] body, DoorConnection connection) throws IOException {
        int status = connection.post(body);
        if (connection.lasts()) {
            connections.push(connection);
        } else {
            connection.close();
        }
        return status;
    }

    private DoorConnection connect() throws IOException {
        return new DoorConnection(port, Commands.SERVICE_KEY);
    }

    @Override
    public void close() throws IOException {
        for (DoorConnection connection : connections) {
            connection.close();
        }
    }
}
