package org.forecourt.mailing.background;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something that is done again and again by one thread of its own while the service runs. A round that fails ends nothing. */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final int firstSeconds;
    private final int seconds;
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param name of the thread
     * @param firstSeconds from the start to the first round
     * @param seconds from the end of a round to the next one
     */
    protected Rounds(String name, int firstSeconds, int seconds) {
        this.name = name;
        this.firstSeconds = firstSeconds;
        this.seconds = seconds;
    }

    /** One round. It is interrupted when the service stops, and may be killed anywhere. */
    protected abstract void round();

    private void tryRound() {
        try {
            round();
        } catch (RuntimeException failed) {
            log.warn("A round failed; the next one tries again. round={}", name, failed);
        }
    }

    @Override
    public final synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
        var unused = started.scheduleWithFixedDelay(this::tryRound, firstSeconds, seconds, TimeUnit.SECONDS);
        timer = started;
    }

    @Override
    public final synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return timer != null;
    }
}
