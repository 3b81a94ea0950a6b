package org.forecourt.broker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forecourt.contracts.relay.MailQueue;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * Where the broker is and what to use there.
 *
 * @param hosts tried in this order
 */
public record BrokerAddress(
        List<String> hosts, int port, String user, String password, String virtualHost, MailQueue queue) {

    private static final List<String> FALLBACKS = List.of("rabbitmq", "localhost");

    public BrokerAddress {
        hosts = List.copyOf(hosts);
    }

    /** The configured broker, or nothing where {@code RABBITMQ_HOST} is not set: mail goes by HTTP then. */
    public static Optional<BrokerAddress> from(Settings settings) {
        return settings.text(Setting.RABBITMQ_HOST)
                .map(host -> new BrokerAddress(
                        Stream.concat(Stream.of(host), FALLBACKS.stream())
                                .distinct()
                                .toList(),
                        settings.number(Setting.RABBITMQ_PORT),
                        settings.required(Setting.RABBITMQ_USER),
                        settings.text(Setting.RABBITMQ_PASSWORD).orElse(""),
                        settings.required(Setting.RABBITMQ_VHOST),
                        new MailQueue(settings.required(Setting.EMAIL_QUEUE_NAME))));
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return hosts + ":" + port + " " + virtualHost + " " + queue.name();
    }
}
