package org.forecourt.platform.limits;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * So many calls in a period, refilled evenly.
 *
 * @param name tells the limits of one caller apart; part of the key on a shared server
 * @param most calls at once, and within a period; at least 1
 */
public record CallLimit(String name, int most, Duration period) {

    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }
}
