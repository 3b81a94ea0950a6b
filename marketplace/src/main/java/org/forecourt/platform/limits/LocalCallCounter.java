package org.forecourt.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.Objects;

/** Counts in the memory of this process. Thread-safe. */
public final class LocalCallCounter implements CallCounter {

    private record Caller(CallLimit limit, String caller) {}

    private static final int MOST_CALLERS = 200_000;

    private final Cache<Caller, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    @Override
    public ConsumptionProbe count(CallLimit limit, String caller) {
        return Objects.requireNonNull(buckets.get(new Caller(limit, caller), LocalCallCounter::bucket))
                .tryConsumeAndReturnRemaining(1);
    }

    private static Bucket bucket(Caller caller) {
        LocalBucketBuilder bucket = Bucket.builder();
        for (Bandwidth bandwidth : caller.limit.configuration().getBandwidths()) {
            bucket.addLimit(bandwidth);
        }
        return bucket.build();
    }
}
