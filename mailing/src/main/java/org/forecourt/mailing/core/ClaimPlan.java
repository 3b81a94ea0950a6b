package org.forecourt.mailing.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.forecourt.mailing.core.ClaimRequest.Order;

/**
 * Shares free places between urgent and old mail: of every eight, seven go by priority and one by age alone. So a password
 * reset passes ten thousand alerts, and yet the oldest mail, whatever its priority, is at most eight places from its turn.
 * Not thread-safe.
 */
final class ClaimPlan {

    static final int CYCLE = 8;

    private final Duration lease;

    /** The first place of all goes by age, or a process that dies before its eighth claim, again and again, starves old mail. */
    private int place = CYCLE - 1;

    ClaimPlan(Duration lease) {
        this.lease = lease;
    }

    List<ClaimRequest> requests(Instant now, int free, Set<String> pausedDomains) {
        int oldest = 0;
        for (int taken = 0; taken < free; taken++) {
            place = (place + 1) % CYCLE;
            oldest += place == 0 ? 1 : 0;
        }
        List<ClaimRequest> requests = new ArrayList<>();
        if (oldest > 0) {
            requests.add(new ClaimRequest(now, now.plus(lease), oldest, Order.OLDEST_FIRST, pausedDomains));
        }
        if (free > oldest) {
            requests.add(new ClaimRequest(now, now.plus(lease), free - oldest, Order.URGENT_FIRST, pausedDomains));
        }
        return requests;
    }
}
