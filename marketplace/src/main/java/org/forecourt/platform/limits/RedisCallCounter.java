package org.forecourt.platform.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in Redis, so that several nodes keep one limit. While Redis is away each node counts for itself, and after a
 * failure asks again only after a pause, so that its absence costs nobody a wait. Thread-safe.
 */
public final class RedisCallCounter implements CallCounter, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisCallCounter.class);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String PREFIX = "forecourt:calls:";

    private final CallCounter own;
    private final RedisClient client;
    private final RedisURI address;
    private final AtomicBoolean connecting = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile @Nullable ProxyManager<byte[]> shared;
    private volatile long pausedUntil = System.nanoTime();

    /**
     * Begins to connect and does not wait for it.
     *
     * @param own counts while Redis does not
     */
    public RedisCallCounter(URI redis, CallCounter own) {
        this.own = own;
        address = RedisURI.create(redis);
        address.setTimeout(PATIENCE);
        client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
        connect();
    }

    @Override
    public ConsumptionProbe count(CallLimit limit, String caller) {
        ProxyManager<byte[]> manager = shared;
        if (System.nanoTime() - pausedUntil < 0) {
            return own.count(limit, caller);
        }
        if (manager == null) {
            connect();
            return own.count(limit, caller);
        }
        try {
            byte[] key = (PREFIX + limit.name() + ":" + caller).getBytes(StandardCharsets.UTF_8);
            ConsumptionProbe probe = manager.getProxy(key, limit::configuration).tryConsumeAndReturnRemaining(1);
            back();
            return probe;
        } catch (RuntimeException unanswered) {
            pause(unanswered);
            return own.count(limit, caller);
        }
    }

    private void connect() {
        if (!connecting.compareAndSet(false, true)) {
            return;
        }
        client.connectAsync(ByteArrayCodec.INSTANCE, address).whenComplete((connection, failure) -> {
            if (failure == null) {
                shared = Bucket4jLettuce.casBasedBuilder(connection)
                        .requestTimeout(PATIENCE)
                        .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                Duration.ofSeconds(10)))
                        .build();
                back();
            } else {
                pause(failure);
                connecting.set(false);
            }
        });
    }

    private void pause(Throwable reason) {
        pausedUntil = System.nanoTime() + PAUSE.toNanos();
        if (!away.getAndSet(true)) {
            LOG.warn(
                    "Redis does not answer; this node counts its calls alone. {}",
                    reason.getClass().getSimpleName());
        }
    }

    private void back() {
        if (away.getAndSet(false)) {
            LOG.info("Redis answers again; calls are counted together.");
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, PATIENCE);
    }
}
