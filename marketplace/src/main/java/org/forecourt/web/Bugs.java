package org.forecourt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a failure nobody expected into the log, once, under a reference that the caller is shown. */
@Component
final class Bugs {

    private static final Logger LOG = LoggerFactory.getLogger(Bugs.class);

    /** Logs the failure and returns its reference. */
    String report(Throwable failure, HttpServletRequest request) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error(
                "A request failed. reference={} method={} path={}",
                reference,
                request.getMethod(),
                RequestPath.of(request),
                failure);
        return reference;
    }
}
