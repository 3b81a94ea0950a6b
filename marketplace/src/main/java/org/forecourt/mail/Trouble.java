package org.forecourt.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A trouble that lasts is said once a minute, not with every attempt, and its end is said too. Belongs to one thread. */
final class Trouble {

    private static final Logger log = LoggerFactory.getLogger(Trouble.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final String sentence;
    private @Nullable Instant said;

    /** @param sentence what does not work and what that means */
    Trouble(String sentence) {
        this.sentence = sentence;
    }

    void seen(String reason) {
        Instant now = Instant.now();
        if (said == null || said.plus(SILENCE).isBefore(now)) {
            said = now;
            log.warn("{} reason=\"{}\"", sentence, reason);
        }
    }

    void over() {
        if (said != null) {
            said = null;
            log.info("Over: {}", sentence);
        }
    }
}
