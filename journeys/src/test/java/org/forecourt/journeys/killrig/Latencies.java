package org.forecourt.journeys.killrig;

import java.util.List;

/** Durations in milliseconds. */
record Latencies(List<Double> millis) {

    Latencies {
        millis = millis.stream().sorted().toList();
    }

    /** @param share such as 0.99 */
    double percentile(double share) {
        if (millis.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        return millis.get(Math.min(millis.size() - 1, (int) Math.ceil(share * millis.size()) - 1));
    }
}
