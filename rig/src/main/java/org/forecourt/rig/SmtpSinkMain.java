package org.forecourt.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.forecourt.rig.SmtpMoment.Stage;

/**
 * A sink as a process of its own, to be killed: arguments are the port, the file of the ledger, and how many of a thousand
 * mails make it hesitate at the final dot, which is where a kill leaves doubt.
 */
public final class SmtpSinkMain {

    private static final Set<Stage> DOUBTFUL = Set.of(Stage.BODY, Stage.DOT, Stage.KEPT);
    private static final int LONGEST_MILLIS = 400;

    private SmtpSinkMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int hesitant = Integer.parseInt(arguments[2]);
        SmtpSink sink =
                SmtpSink.start(SinkOptions.plain().atPort(port).withoutSource().durablyIn(Path.of(arguments[1])));
        sink.follow(moment -> hesitates(moment, hesitant)
                ? new SmtpReaction.Stall(Duration.ofMillis(random().nextInt(LONGEST_MILLIS)))
                : SmtpReaction.PROCEED);
        System.out.println("sink takes mail on port " + sink.port());
        new CountDownLatch(1).await();
    }

    private static boolean hesitates(SmtpMoment moment, int perMille) {
        return DOUBTFUL.contains(moment.stage()) && random().nextInt(1000) < perMille;
    }

    private static RandomGenerator random() {
        return ThreadLocalRandom.current();
    }
}
