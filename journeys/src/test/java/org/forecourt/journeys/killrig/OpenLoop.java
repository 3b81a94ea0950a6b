package org.forecourt.journeys.killrig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Starts requests by the clock, whether or not earlier ones are answered, as many independent people would. */
final class OpenLoop {

    private OpenLoop() {}

    /** @return what each request brought, counted from the instant at which it was meant to start */
    static Latencies run(int perSecond, Duration time, Supplier<Callable<?>> requests) throws Exception {
        List<Future<Double>> answers = new ArrayList<>();
        long between = 1_000_000_000L / perSecond;
        long begin = System.nanoTime();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < perSecond * time.toSeconds(); number++) {
                long meant = begin + number * between;
                LockSupport.parkNanos(meant - System.nanoTime());
                Callable<?> request = requests.get();
                answers.add(pool.submit(() -> {
                    request.call();
                    return (System.nanoTime() - meant) / 1e6;
                }));
            }
        }
        List<Double> millis = new ArrayList<>();
        for (Future<Double> answer : answers) {
            millis.add(answer.get());
        }
        return new Latencies(millis);
    }
}
