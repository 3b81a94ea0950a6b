package org.forecourt.mailing.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses: after 20 wrong keys an address waits three seconds for each further one. Meanwhile its keys
 * are not even compared, or guessing would go on behind the refusals. Switched off by {@code RATE_LIMITS=off}. Thread-safe.
 */
@Component
public final class WrongKeys {

    private static final int BURST = 20;
    private static final Duration REFILL = Duration.ofSeconds(60);
    private static final int MOST_ADDRESSES = 10_000;

    private final boolean isOn;
    private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    WrongKeys(Settings settings) {
        isOn = settings.required(Setting.RATE_LIMITS).equals("default");
    }

    /** The address showed a wrong key. */
    public synchronized void count(String address) {
        addresses.computeIfAbsent(address, first -> bucket()).tryConsume(1);
    }

    /**
     * How long this address has to wait before a key of it is looked at; zero when it need not.
     */
    public synchronized Duration wait(String address) {
        Bucket bucket = isOn ? addresses.get(address) : null;
        return bucket == null
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, REFILL))
                .build();
    }
}
