package org.forecourt.mailing;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Migrates the schema after wiring and before the port opens. A database that does not answer, or a schema that is newer
 * than this program, stops the start. */
@Component
final class SchemaAtStart implements SmartLifecycle {

    private final MailingSchema schema;
    private volatile boolean running;

    SchemaAtStart(MailingSchema schema) {
        this.schema = schema;
    }

    @Override
    public void start() {
        schema.migrate();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is near the maximum. */
    @Override
    public int getPhase() {
        return 0;
    }
}
