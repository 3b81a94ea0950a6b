package org.forecourt.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mail service's door on a real port, answering as its contract says, or as a test wants. */
final class FakeDoor implements AutoCloseable {

    static final String KEY = "the-service-key";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Ids of mails that were taken, with their JSON. */
    final Map<String, String> journal = new ConcurrentHashMap<>();

    /** Ids that are refused, with the status. */
    final Map<String, Integer> refused = new ConcurrentHashMap<>();

    final List<String> idempotencyKeys = new CopyOnWriteArrayList<>();
    final List<Integer> batches = new CopyOnWriteArrayList<>();
    volatile int broken;
    volatile int brokenForBatches;
    private final HttpServer server;

    FakeDoor() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/messages", this::messages);
        server.createContext("/api/messages/standing", this::standing);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void messages(HttpExchange exchange) throws IOException {
        JsonNode body = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        if (isBroken(exchange, body)) {
            return;
        }
        if (body.isArray()) {
            batches.add(body.size());
            String results = StreamSupport.stream(body.spliterator(), false)
                    .map(this::result)
                    .collect(Collectors.joining(",", "{\"results\":[", "]}"));
            answer(exchange, 202, results);
            return;
        }
        idempotencyKeys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        int status = take(body);
        answer(exchange, status, "{" + errors(status) + "}");
    }

    private boolean isBroken(HttpExchange exchange, JsonNode body) throws IOException {
        boolean isKnown = ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = !isKnown ? 401 : broken != 0 ? broken : body.isArray() ? brokenForBatches : 0;
        if (status != 0) {
            answer(exchange, status, "no");
        }
        return status != 0;
    }

    private String result(JsonNode mail) {
        int status = take(mail);
        return "{\"id\":\"%s\",\"status\":%d,%s}".formatted(mail.path("id").asString(""), status, errors(status));
    }

    private int take(JsonNode mail) {
        String id = mail.path("id").asString("");
        int status = refused.getOrDefault(id, 202);
        if (status == 202) {
            journal.put(id, mail.toString());
        }
        return status;
    }

    private static String errors(int status) {
        return switch (status) {
            case 409 -> "\"errors\":[{\"field\":\"id\",\"code\":\"id_conflict\"}]";
            case 422 ->
                "\"errors\":[{\"field\":\"locale\",\"code\":\"unknown_locale\",\"message\":\"…\"},{\"field\":\"x\",\"code\":\"of_the_future\"}]";
            default -> "\"state\":\"accepted\"";
        };
    }

    private void standing(HttpExchange exchange) throws IOException {
        JsonNode question = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        if (isBroken(exchange, question)) {
            return;
        }
        String results = StreamSupport.stream(question.path("messages").spliterator(), false)
                .map(mail -> mail.path("id").asString(""))
                .filter(id -> journal.containsKey(id) || refused.containsKey(id))
                .map(id -> journal.containsKey(id)
                        ? "{\"id\":\"" + id + "\",\"standing\":\"journaled\"}"
                        : "{\"id\":\"" + id + "\",\"standing\":\"refused\"," + errors(refused.getOrDefault(id, 422))
                                + "}")
                .collect(Collectors.joining(",", "{\"results\":[", "]}"));
        answer(exchange, 200, results);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
