package org.forecourt.mailing.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.forecourt.mailing.health.HealthCheck.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Watch.Pace QUICK = new Watch.Pace(Duration.ofMillis(10), Duration.ofMillis(300));

    private volatile Supplier<Finding> answer = () -> Finding.healthy("fine", "fine");
    private final Watch watch = new Watch(new Check(), QUICK);

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void a_check_that_was_never_made_is_not_healthy() {
        assertThat(watch.report().finding().isHealthy()).isFalse();
    }

    @Test
    void a_check_that_fails_and_one_that_throws_are_told_and_forgotten_with_the_next_good_look() {
        watch.start();
        await().until(this::isHealthy);

        answer = () -> Finding.unhealthy("gone", "gone");
        await().until(() -> watch.report().finding().detail().equals("gone"));

        answer = () -> {
            throw new IllegalStateException("secret words");
        };
        await().until(() -> watch.report().finding().detail().equals("failed"));

        answer = () -> Finding.healthy("fine", "fine");
        await().until(this::isHealthy);
    }

    @Test
    void a_check_that_hangs_becomes_unhealthy_by_age_and_asking_does_not_wait_for_it() {
        watch.start();
        await().until(this::isHealthy);
        CountDownLatch released = new CountDownLatch(1);

        answer = () -> {
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Finding.healthy("fine", "fine");
        };

        await().atMost(Duration.ofSeconds(5)).until(() -> !isHealthy());
        assertThat(watch.report().finding().detail()).contains("has not answered for");
        released.countDown();
        answer = () -> Finding.healthy("fine", "fine");
        await().until(this::isHealthy);
    }

    private boolean isHealthy() {
        return watch.report().finding().isHealthy();
    }

    private final class Check implements HealthCheck {

        @Override
        public String name() {
            return "anything";
        }

        @Override
        public Finding look() {
            return answer.get();
        }
    }
}
