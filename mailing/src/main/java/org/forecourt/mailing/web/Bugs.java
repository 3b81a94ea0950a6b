package org.forecourt.mailing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what nobody expected into the log, once, under a reference that the caller is shown. */
final class Bugs {

    private static final Logger log = LoggerFactory.getLogger(Bugs.class);

    private Bugs() {}

    /** The path is not logged: that of an unsubscription holds a token. */
    static Problem report(Throwable failure, HttpServletRequest request) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("A request failed. reference={} method={}", reference, request.getMethod(), failure);
        return Problem.bug(reference);
    }
}
