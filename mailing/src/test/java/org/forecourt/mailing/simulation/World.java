package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.forecourt.mailing.simulation.Faults.CrashPoint;

/** Time, chance, faults, the record of what happened and of what must not happen: one seed's universe. */
final class World {

    private static final int MOST_CRASHES = 60;
    private static final int MOST_STEPS = 100_000;

    final long seed;
    final RandomGenerator random;
    final Timeline timeline = new Timeline(Duration.ofHours(80));
    final Faults faults;
    final List<String> violations = new ArrayList<>();
    final List<String> trace = new ArrayList<>();
    final Map<String, Integer> steps = new HashMap<>();
    final Excuses excuses = new Excuses();
    final List<Consumer<Host>> crashListeners = new ArrayList<>();
    private final Map<String, List<Fibre>> waitingFor = new TreeMap<>();
    private final boolean isTracing;
    private long fingerprint;
    private int crashes;
    private int made;

    World(long seed, Faults faults, boolean isTracing) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.faults = faults;
        this.isTracing = isTracing;
    }

    /** A call through a port: takes time, may be the last thing its process does, and has its effect in one instant. */
    <T> T step(String name, Supplier<T> effect) {
        timeline.sleep(latency());
        int occurrence = steps.merge(name, 1, Integer::sum);
        if (++made == MOST_STEPS) {
            violation("ENDLESS", () -> MOST_STEPS + " steps and no end");
        }
        fingerprint = fingerprint * 31 + timeline.elapsed().toNanos() + name.hashCode();
        crashPerhaps(name, false, occurrence);
        trace(() -> name);
        T result = effect.get();
        crashPerhaps(name, true, occurrence);
        return result;
    }

    void step(String name, Runnable effect) {
        step(name, () -> {
            effect.run();
            return name;
        });
    }

    private Duration latency() {
        if (happens(faults.pause())) {
            event("pause");
            excuses.strike(timeline.current());
            return Duration.ofSeconds(random.nextInt(30, 900));
        }
        return Duration.ofNanos(1_000L * random.nextInt(200, happens(faults.network()) ? 3_000_000 : 20_000));
    }

    private void crashPerhaps(String name, boolean isAfter, int occurrence) {
        CrashPoint point = faults.crashPoint();
        boolean isPoint = point != null
                && point.step().equals(name)
                && point.isAfter() == isAfter
                && point.occurrence() == occurrence;
        if (!timeline.current().host.isMortal) {
            return;
        }
        if (isPoint || crashes < MOST_CRASHES && happens(faults.crash())) {
            crashes++;
            event("crash");
            trace(() -> "crashed " + (isAfter ? "after " : "before ") + name);
            kill(timeline.current().host);
            throw new Crash();
        }
    }

    private void kill(Host host) {
        host.isUp = false;
        host.fibres.forEach(excuses::strike);
        timeline.kill(host);
        crashListeners.forEach(listener -> listener.accept(host));
    }

    /** Waits until something happens to {@code topic}, at most for {@code longest}. */
    void awaitNews(String topic, Duration longest) {
        Fibre self = timeline.current();
        List<Fibre> waiting = waitingFor.computeIfAbsent(topic, name -> new ArrayList<>());
        waiting.add(self);
        try {
            timeline.idle(longest);
        } finally {
            waiting.remove(self);
        }
    }

    /** Something happened to {@code topic}. */
    void news(String topic) {
        for (Fibre fibre : waitingFor.getOrDefault(topic, List.of())) {
            timeline.nudge(fibre, Duration.ofMillis(random.nextInt(1, 500)));
        }
    }

    /** True with the given probability while faults are on. */
    boolean happens(double probability) {
        return probability > 0 && isFaulty() && random.nextDouble() < probability;
    }

    boolean isFaulty() {
        return timeline.elapsed().compareTo(faults.until()) < 0;
    }

    Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    /** Counts something worth knowing about a run, beside its steps. */
    void event(String name) {
        steps.merge("event " + name, 1, Integer::sum);
        trace(() -> name.toUpperCase(Locale.ROOT));
    }

    /** Something that must never be. It ends the run: what follows from it teaches nothing. */
    void violation(String name, Supplier<String> detail) {
        violations.add(name + ": " + detail.get() + " at " + timeline.elapsed());
        timeline.finish();
        trace(() -> "VIOLATION " + name + ": " + detail.get());
    }

    void trace(Supplier<String> event) {
        if (isTracing) {
            Fibre fibre = timeline.current();
            trace.add("%-16s %-12s %-10s %s".formatted(timeline.elapsed(), fibre.host.name, fibre.name, event.get()));
        }
    }

    /** Equal for two runs that did the same things at the same times. */
    long fingerprint() {
        return fingerprint;
    }
}
