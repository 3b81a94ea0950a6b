package org.forecourt.broker;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.impl.DefaultExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lost connection is logged by whoever used it, once, and not with a stack trace for every thread of the library. */
final class QuietExceptions extends DefaultExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(QuietExceptions.class);

    @Override
    public void handleUnexpectedConnectionDriverException(Connection connection, Throwable exception) {
        log.debug("connection to the broker broken", exception);
    }

    @Override
    protected void log(String message, Throwable exception) {
        log.debug(message, exception);
    }
}
