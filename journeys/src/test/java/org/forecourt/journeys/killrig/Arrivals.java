package org.forecourt.journeys.killrig;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.forecourt.rig.Delivery;
import org.forecourt.rig.SmtpSink;

/** When mails arrived, by the id in their Message-ID. */
final class Arrivals {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Arrivals() {}

    /** Waits until so many mails arrived at other domains than the one that is left out. */
    static Map<String, Instant> await(SmtpSink sink, int mails, String leftOut) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, Instant> arrived = new HashMap<>();
        while (arrived.size() < mails && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            for (Delivery delivery : sink.deliveries()) {
                if (!delivery.recipients().getFirst().endsWith("@" + leftOut)) {
                    String id = delivery.messageId();
                    arrived.putIfAbsent(id.substring(0, id.indexOf('@')), delivery.at());
                }
            }
        }
        return arrived;
    }

    static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }
}
