package org.forecourt.mailing.core;

import java.time.Instant;
import java.time.InstantSource;

/** Finds mails whose sender vanished. Run often; several at once do no harm. */
public final class Sweeper {

    private static final int BATCH = 200;

    private final Journal journal;
    private final DeliveryRules delivery;
    private final InstantSource clock;

    public Sweeper(Journal journal, DeliveryRules delivery, InstantSource clock) {
        this.journal = journal;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** One pass. @return how many mails had lost their sender; a full batch means there may be more */
    public int sweep() {
        Instant now = clock.instant();
        return journal.sweep(now, BATCH, entry -> delivery.expire(entry, now));
    }
}
