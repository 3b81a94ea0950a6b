package org.forecourt.mailing.intake;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the consumer once the journal is ready and before the port opens; without a broker it says so. */
final class ConsumerAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ConsumerAtStart.class);

    private final @Nullable QueueConsumer consumer;
    private volatile boolean running;

    /** @param consumer null where no broker is configured */
    ConsumerAtStart(@Nullable QueueConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public void start() {
        if (consumer == null) {
            log.info("Running in local mode - consumer not started");
        } else {
            log.info("Starting consumer in Docker mode");
            consumer.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (consumer != null) {
            consumer.close();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the schema; before the health checks, which look at once, and before the web server. */
    @Override
    public int getPhase() {
        return 500;
    }
}
