package org.forecourt.journeys;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** Something on every list of the operators' page, put there through the doors that everybody uses. */
final class MailWorld {

    private static final String MESSAGE = """
            {"id": "%s", "template": "password_reset", "locale": "uk", "to": {"address": "%s"},
             "values": {"link": "https://forecourt.example/reset?token=one-time", "valid_minutes": 30}}""";

    private static final String FAULT = """
            {"rules": [{"recipient": "nobody.example", "stage": "rcpt", "action": "answer", "code": 550,
                        "text": "5.1.1 no such mailbox"}]}""";

    private final Product product;
    private final UUID sent = UUID.randomUUID();
    /** Its recipient has an address of its own, because who does not exist is tried only once. */
    private final UUID failed = UUID.randomUUID();

    private MailWorld(Product product) {
        this.product = product;
    }

    /** A mail that was sent, one that failed, a refused message and a blocked address; a fault is in force. */
    static MailWorld make(Product product) {
        MailWorld world = new MailWorld(product);
        world.send("PUT", "/api/faults", FAULT);
        world.send("POST", "/api/messages", MESSAGE.formatted(world.sent, "olena@example.com"));
        world.send("POST", "/api/messages", MESSAGE.formatted(world.failed, world.failed + "@nobody.example"));
        world.refuse();
        world.send(
                "POST", "/api/suppressions", "{\"address\": \"blocked@example.com\", \"detail\": \"asked by phone\"}");
        return world;
    }

    /** Has one more message refused: its address is none. */
    void refuse() {
        send("POST", "/api/messages", MESSAGE.formatted(UUID.randomUUID(), "olena at example.com"));
    }

    /** The state of the mail that is to fail, as the API says it. */
    boolean hasFailed() {
        return send("GET", "/api/messages/" + failed, "").body().contains("\"state\":\"failed\"");
    }

    /** Whether the other one was sent. */
    boolean wasSent() {
        return send("GET", "/api/messages/" + sent, "").body().contains("\"state\":\"sent\"");
    }

    /** Has a server report that the sent one came back, for a reason that does not block its recipient. */
    void returnSent() {
        send(
                "POST",
                "/api/bounces",
                "{\"mail_id\": \"%s\", \"recipient\": \"olena@example.com\", \"status\": \"5.2.2\", \"detail\": \"mailbox full\"}"
                        .formatted(sent));
    }

    String sentMail() {
        return "/messages/" + sent;
    }

    /** One address of every page type that needs a person who may see them. */
    List<String> pages(String refusal, String caught) {
        return List.of(
                "/",
                "/journal",
                "/journal?state=failed&template=password_reset",
                sentMail(),
                "/messages/" + failed + "?view=source",
                "/dead-letters",
                "/mailbox",
                caught,
                "/refusals",
                refusal,
                "/suppressions",
                "/templates",
                "/templates/saved_search_alert",
                "/faults",
                "/mailbox/999999999");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.mailUrl(path)))
                .header("Authorization", "Bearer " + product.secret("mailing-service-key"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return product.send(request);
    }
}
