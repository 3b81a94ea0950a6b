package org.forecourt.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.junit.jupiter.api.Test;

/** The lock that several machines share, step by step. */
class LeaseLockTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(60);

    private final Place place = new Place();

    @Test
    void of_many_at_once_one_gets_it() throws Exception {
        AtomicInteger winners = new AtomicInteger();
        List<LeaseLock> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int contender = 0; contender < 8; contender++) {
                running.add(threads.submit(() -> {
                    try {
                        LeaseLock lock = take(LONG);
                        winners.incrementAndGet();
                        synchronized (taken) {
                            taken.add(lock);
                        }
                    } catch (BackupRefusal refused) {
                        assertThat(refused).hasMessageContaining("in use");
                    }
                    return true;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }

        assertThat(winners).hasValue(1);
        taken.getFirst().close();
        take(LONG).close();
    }

    @Test
    void whoever_looked_long_ago_does_not_get_a_number_that_came_and_went() throws IOException {
        place.beforeCreate = () -> {
            take(LONG).close();
            take(LONG);
        };

        assertThatThrownBy(() -> take(LONG)).isInstanceOf(BackupRefusal.class);
    }

    @Test
    void numbers_never_go_down() throws IOException {
        take(LONG).close();
        take(LONG).close();

        assertThat(place.files.keySet()).containsExactly("000000000002.free");
    }

    @Test
    void a_lease_that_nobody_renews_may_be_taken_and_its_holder_stops() throws IOException {
        LeaseLock paused = take(SHORT);
        place.isOut = true;
        Awaitility.await()
                .untilAsserted(() -> assertThatThrownBy(paused::requireHeld)
                        .isInstanceOf(BackupFailure.class)
                        .hasMessageContaining("lost"));
        place.isOut = false;
        paused.close();
    }

    @Test
    void a_holder_that_sees_a_higher_number_stops() throws IOException {
        LeaseLock slow = take(LONG.dividedBy(10_000));
        place.createNew("000000000002", "somebody else");

        Awaitility.await()
                .untilAsserted(() -> assertThatThrownBy(slow::requireHeld).hasMessageContaining("lost"));
        slow.close();
        assertThat(place.files).containsKey("000000000002").doesNotContainKey("000000000001.free");
    }

    @Test
    void an_old_lease_is_taken_by_the_next_number() throws IOException {
        place.createNew("000000000007", "a machine that was switched off");
        place.age = LONG;

        try (LeaseLock lock = take(LONG)) {
            place.age = Duration.ZERO;
            lock.requireHeld();
            assertThat(place.files.keySet()).containsExactly("000000000008");
        }
    }

    private LeaseLock take(Duration term) throws IOException {
        return LeaseLock.take(place, "the store", "test", term);
    }

    /** Leases in memory, which are as old as a test says. */
    private static final class Place implements LeasePlace {

        private interface Step {
            void run() throws IOException;
        }

        private final Map<String, String> files = new ConcurrentHashMap<>();
        private volatile Duration age = Duration.ZERO;
        private volatile boolean isOut;
        private Step beforeCreate = () -> {};

        @Override
        public List<Entry> entries() throws IOException {
            requireReach();
            return files.keySet().stream().map(name -> new Entry(name, age)).toList();
        }

        @Override
        public boolean createNew(String name, String content) throws IOException {
            Step first = beforeCreate;
            beforeCreate = () -> {};
            first.run();
            return files.putIfAbsent(name, content) == null;
        }

        @Override
        public void write(String name, String content) throws IOException {
            requireReach();
            files.put(name, content);
        }

        @Override
        public String read(String name) {
            return files.getOrDefault(name, "");
        }

        @Override
        public void delete(String name) {
            files.remove(name);
        }

        private void requireReach() throws IOException {
            if (isOut) {
                throw new IOException("out of reach");
            }
        }
    }
}
