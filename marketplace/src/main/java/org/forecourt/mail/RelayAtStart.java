package org.forecourt.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the relay run while the site is served; a management command has none. */
@Component
@ConditionalOnWebApplication
final class RelayAtStart implements SmartLifecycle {

    /** The start chain has phase 0. */
    private static final int AFTER_MIGRATIONS = 10;

    private final RelayAssembly relay;
    private volatile boolean running;

    RelayAtStart(RelayAssembly relay) {
        this.relay = relay;
    }

    @Override
    public void start() {
        relay.start();
        running = true;
    }

    /** After the web server has answered its last request, because of a phase below the web server's. */
    @Override
    public void stop() {
        relay.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_MIGRATIONS;
    }
}
