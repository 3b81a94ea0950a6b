package org.forecourt.journeys.killrig;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.forecourt.rig.SmtpSink;

/** Mails that come alone, when everybody is at rest. */
record Pickup(SmtpSink sink, MailDoorClient door) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SHORTEST_REST = 250;
    private static final int LONGEST_REST = 450;

    /** From the request to the arrival of the mail. */
    Latencies latencies(int mails) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int number = 0; number < mails; number++) {
            sink.clear();
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_REST, LONGEST_REST));
            Instant begin = Instant.now();
            door.post(RigMail.next(ThreadLocalRandom.current()));
            while (sink.deliveries().isEmpty() && Instant.now().isBefore(begin.plus(PATIENCE))) {
                Thread.sleep(1);
            }
            Instant arrival = sink.deliveries().isEmpty()
                    ? Instant.now()
                    : sink.deliveries().getFirst().at();
            millis.add(Arrivals.millis(begin, arrival));
        }
        sink.clear();
        return new Latencies(millis);
    }
}
