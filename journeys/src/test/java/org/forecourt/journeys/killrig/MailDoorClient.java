package org.forecourt.journeys.killrig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailMessageJson;

/** Hands single mails to the HTTP door. */
final class MailDoorClient {

    private static final int ACCEPTED = 202;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;

    MailDoorClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    boolean isOpen() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base + "/health")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Returns when the mail is in the journal. */
    void post(MailMessage message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/messages"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Commands.SERVICE_KEY)
                .POST(HttpRequest.BodyPublishers.ofString(MailMessageJson.write(message)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != ACCEPTED) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }
}
