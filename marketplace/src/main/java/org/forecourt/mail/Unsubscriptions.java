package org.forecourt.mail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.forecourt.settings.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way out of bulk mail, as the site offers it: the links in mails lead to the site, and the mail service alone can read
 * their tokens and keeps the list.
 */
public final class Unsubscriptions {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{40,512}");
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final MailDoor door;

    Unsubscriptions(MailDoor door) {
        this.door = door;
    }

    static Unsubscriptions of(Settings settings) {
        return new Unsubscriptions(MailDoor.of(settings, java.time.Duration.ofSeconds(5)));
    }

    /** What the mail service says about a token. */
    public sealed interface Answer {}

    /**
     * The token is good.
     *
     * @param address shortened: enough for its owner
     * @param subscribed whether bulk mail still goes there
     */
    public record Known(String address, boolean subscribed) implements Answer {}

    /** Nobody of us made this token, or it was changed on its way. */
    public record Unknown() implements Answer {}

    /** The mail service does not answer; nothing was changed. */
    public record Unavailable() implements Answer {}

    /** Looks at a token and changes nothing. */
    public Answer show(String token) {
        return ask(token, path -> door.get(path));
    }

    /** Stops bulk mail to the token's address. Repeating it changes nothing. */
    public Answer leave(String token) {
        return ask(token, path -> door.post(path, "", Map.of()));
    }

    private static Answer ask(String token, Exchange exchange) {
        if (!TOKEN.matcher(token).matches()) {
            return new Unknown();
        }
        try {
            HttpResponse<byte[]> answer = exchange.with("/unsubscribe/" + token);
            return switch (answer.statusCode()) {
                case OK -> known(answer.body());
                case NOT_FOUND -> new Unknown();
                default -> new Unavailable();
            };
        } catch (IOException | JacksonException noAnswer) {
            return new Unavailable();
        }
    }

    private static Answer known(byte[] body) {
        JsonNode json = MAPPER.readTree(body);
        return new Known(
                json.path("address").asString(), json.path("subscribed").asBoolean());
    }

    /** One request to the mail service. */
    private interface Exchange {

        HttpResponse<byte[]> with(String path) throws IOException;
    }
}
