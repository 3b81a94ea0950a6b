package org.forecourt.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The HTTP door of the mail service: where it is, the key to it, and how long an answer may take. */
final class MailDoor {

    private static final Duration CONNECTING = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
    private final String base;
    private final @Nullable String key;
    private final Duration timeout;

    MailDoor(String base, @Nullable String key, Duration timeout) {
        this.base = base.replaceAll("/+$", "");
        this.key = key;
        this.timeout = timeout;
    }

    static MailDoor of(Settings settings, Duration timeout) {
        return new MailDoor(
                settings.required(Setting.MAILING_URL),
                settings.text(Setting.MAILING_SERVICE_KEY).orElse(null),
                timeout);
    }

    /**
     * Posts JSON.
     *
     * @throws IOException when there is no answer in time, or the caller is interrupted, which it stays
     */
    HttpResponse<byte[]> post(String path, String json, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request);
    }

    /**
     * Asks for something.
     *
     * @throws IOException as {@link #post} does
     */
    HttpResponse<byte[]> get(String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
