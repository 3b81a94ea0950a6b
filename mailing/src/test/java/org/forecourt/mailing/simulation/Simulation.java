package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/** One run: everything that follows from a seed. */
final class Simulation {

    private Simulation() {}

    static Run run(long seed) {
        return run(seed, Defect.NONE, false);
    }

    /** Runs a seed with a defect planted, with or without writing down every step. */
    static Run run(long seed, Defect defect, boolean isTracing) {
        return run(new World(seed, Faults.drawn(new SplittableRandom(seed * 31 + 7)), isTracing), defect);
    }

    /** Runs with one exact crash and no other fault. */
    static Run run(long seed, Faults faults) {
        return run(new World(seed, faults, false), Defect.NONE);
    }

    private static Run run(World world, Defect defect) {
        CompletableFuture<Run> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(play(world, defect));
            } catch (Throwable broken) {
                result.completeExceptionally(broken);
            }
        });
        return result.join();
    }

    private static Run play(World world, Defect defect) throws InterruptedException {
        Site site = new Site(world, defect);
        site.open();
        Throwable bug = world.timeline.run();
        if (bug != null) {
            world.violations.add("BUG: " + bug + " "
                    + List.of(bug.getStackTrace()).stream().limit(8).toList());
        } else if (world.violations.isEmpty()) {
            new Witness(site).judge();
        }
        return new Run(
                world.seed,
                List.copyOf(world.violations),
                List.copyOf(world.trace),
                world.fingerprint(),
                world.timeline.elapsed(),
                Map.copyOf(world.steps));
    }

    /**
     * What came of a run.
     *
     * @param fingerprint equal for two runs that did the same things at the same times
     * @param steps how often each call through a port was made
     */
    record Run(
            long seed,
            List<String> violations,
            List<String> trace,
            long fingerprint,
            Duration elapsed,
            Map<String, Integer> steps) {

        boolean isClean() {
            return violations.isEmpty();
        }
    }
}
