package org.forecourt.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.forecourt.rig.PrivateRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a real Redis, which is also shared between nodes, killed and frozen. */
class RedisCallCounterTest extends CallCounterContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger CALLERS = new AtomicInteger();

    @TempDir
    static Path folder;

    private static PrivateRedis redis;

    private RedisCallCounter node;
    private RedisCallCounter other;

    @BeforeAll
    static void startRedis() {
        redis = PrivateRedis.start(folder);
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void connect() {
        node = connected();
        other = connected();
    }

    @AfterEach
    void disconnect() {
        node.close();
        other.close();
    }

    @Override
    CallCounter counter() {
        return node;
    }

    @Test
    void two_nodes_keep_one_limit() {
        assertThat(node.count(THREE, "shared").isConsumed()).isTrue();
        assertThat(other.count(THREE, "shared").isConsumed()).isTrue();
        assertThat(node.count(THREE, "shared").isConsumed()).isTrue();

        assertThat(other.count(THREE, "shared").isConsumed()).isFalse();
    }

    @Test
    void counts_alone_while_redis_is_dead_and_together_afterwards() {
        redis.kill();
        for (int i = 0; i < 3; i++) {
            assertThat(node.count(THREE, "alone").isConsumed()).isTrue();
        }
        assertThat(node.count(THREE, "alone").isConsumed()).isFalse();
        assertThat(other.count(THREE, "alone").isConsumed()).isTrue();

        redis.start();

        await().atMost(PATIENCE).until(() -> isShared(node, other));
    }

    @Test
    void a_frozen_redis_keeps_nobody_waiting() {
        redis.running().freeze();
        try {
            long begin = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                node.count(new CallLimit("many", 1000, Duration.ofHours(1)), "patient");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        } finally {
            redis.running().thaw();
        }
        await().atMost(PATIENCE).until(() -> isShared(node, other));
    }

    private static RedisCallCounter connected() {
        RedisCallCounter counter = new RedisCallCounter(redis.address(), new LocalCallCounter());
        RedisCallCounter second = new RedisCallCounter(redis.address(), new LocalCallCounter());
        try (second) {
            await().atMost(PATIENCE).until(() -> isShared(counter, second));
        }
        return counter;
    }

    /** Whether a call at one node is seen by the other. */
    private static boolean isShared(CallCounter one, CallCounter two) {
        CallLimit single = new CallLimit("single", 1, Duration.ofHours(1));
        String caller = "probe-" + CALLERS.incrementAndGet();
        return one.count(single, caller).isConsumed()
                && !two.count(single, caller).isConsumed();
    }
}
