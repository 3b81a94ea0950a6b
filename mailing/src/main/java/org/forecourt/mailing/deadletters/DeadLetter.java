package org.forecourt.mailing.deadletters;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.GetResponse;
import java.util.List;
import java.util.Map;
import org.forecourt.mailing.core.RefusalNote;
import org.jspecify.annotations.Nullable;

/**
 * A message in the dead-letter queue.
 *
 * @param hash of what is left of its body: what a refusal of the same bytes is known by
 * @param size the bytes it had when it came
 * @param reason in the words of whoever put it here, empty when nobody said one
 * @param isByBroker true when the broker put it here itself; the reason is then one of RabbitMQ's codes
 */
public record DeadLetter(String hash, long size, String reason, boolean isByBroker) {

    static DeadLetter of(GetResponse letter) {
        Map<String, Object> headers = headers(letter.getProps());
        String ours = text(headers.get("x-reason"));
        long size = headers.get("x-original-size") instanceof Number original
                ? original.longValue()
                : letter.getBody().length;
        String hash = RefusalNote.sha256(letter.getBody());
        return ours.isEmpty()
                ? new DeadLetter(hash, size, brokersReason(headers.get("x-death")), headers.containsKey("x-death"))
                : new DeadLetter(hash, size, ours, false);
    }

    private static Map<String, Object> headers(AMQP.BasicProperties properties) {
        Map<String, Object> headers = properties.getHeaders();
        return headers == null ? Map.of() : headers;
    }

    /** The latest death stands first. */
    private static String brokersReason(@Nullable Object deaths) {
        return deaths instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map<?, ?> death
                ? text(death.get("reason"))
                : "";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
