package org.forecourt.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every way of counting calls has to do. */
abstract class CallCounterContract {

    static final CallLimit THREE = new CallLimit("three", 3, Duration.ofHours(1));

    abstract CallCounter counter();

    @Test
    void lets_in_as_many_as_the_limit_says_and_tells_when_the_next_may_come() {
        assertThat(counter().count(THREE, "anna").getRemainingTokens()).isEqualTo(2);
        assertThat(counter().count(THREE, "anna").isConsumed()).isTrue();
        assertThat(counter().count(THREE, "anna").isConsumed()).isTrue();

        ConsumptionProbe refused = counter().count(THREE, "anna");

        assertThat(refused.isConsumed()).isFalse();
        assertThat(Duration.ofNanos(refused.getNanosToWaitForRefill()))
                .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(20));
    }

    @Test
    void tells_callers_and_limits_apart() {
        CallLimit one = new CallLimit("one", 1, Duration.ofHours(1));
        assertThat(counter().count(one, "boris").isConsumed()).isTrue();
        assertThat(counter().count(one, "boris").isConsumed()).isFalse();

        assertThat(counter().count(one, "vira").isConsumed()).isTrue();
        assertThat(counter().count(THREE, "boris").isConsumed()).isTrue();
    }

    @Test
    void refills_with_time() throws InterruptedException {
        CallLimit quick = new CallLimit("quick", 1, Duration.ofMillis(200));
        assertThat(counter().count(quick, "halyna").isConsumed()).isTrue();

        Thread.sleep(400);

        assertThat(counter().count(quick, "halyna").isConsumed()).isTrue();
    }

    @Test
    void lets_in_exactly_the_limit_also_at_once() throws Exception {
        CallLimit fifty = new CallLimit("fifty", 50, Duration.ofHours(1));
        Callable<Boolean> call = () -> counter().count(fifty, "crowd").isConsumed();
        int letIn = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> answer :
                    crowd.invokeAll(IntStream.range(0, 80).mapToObj(_ -> call).toList())) {
                letIn += answer.get() ? 1 : 0;
            }
        }

        assertThat(letIn).isEqualTo(50);
    }
}
