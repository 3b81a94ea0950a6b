package org.forecourt.mailing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.forecourt.mailing.simulation.Simulation.Run;

/**
 * Runs seeds by hand: {@code SimulationMain FIRST COUNT} for many, {@code SimulationMain SEED} to replay one with every
 * step, either with the name of a {@link Defect} behind; {@code
 * SimulationMain defects} says which seed finds each of them. Exit status 1 when something was found.
 */
final class SimulationMain {

    private SimulationMain() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).equals(List.of("defects"))) {
            System.exit(defects());
        }
        List<String> numbers = new ArrayList<>(List.of(arguments));
        Defect defect = Defect.NONE;
        if (!numbers.isEmpty() && !Character.isDigit(numbers.getLast().charAt(0))) {
            defect = Defect.valueOf(numbers.removeLast());
        }
        boolean isReplay = numbers.size() == 1;
        long first = Long.parseLong(numbers.getFirst());
        System.exit(isReplay ? replay(first, defect) : many(first, Long.parseLong(numbers.get(1)), defect));
    }

    private static int defects() {
        int unfound = 0;
        for (Defect defect : EnumSet.complementOf(EnumSet.of(Defect.NONE))) {
            Optional<Run> found = LongStream.rangeClosed(1, 200)
                    .mapToObj(seed -> Simulation.run(seed, defect, false))
                    .filter(run -> !run.isClean())
                    .findFirst();
            unfound += found.isPresent() ? 0 : 1;
            System.out.println(defect + ": "
                    + found.map(run -> "seed " + run.seed() + ", "
                                    + run.violations().getFirst())
                            .orElse("NOT FOUND"));
        }
        return unfound == 0 ? 0 : 1;
    }

    private static int replay(long seed, Defect defect) {
        Run run = Simulation.run(seed, defect, true);
        run.trace().forEach(System.out::println);
        run.violations().forEach(System.out::println);
        System.out.println("seed=" + seed + " simulated=" + run.elapsed() + " fingerprint=" + run.fingerprint());
        return run.isClean() ? 0 : 1;
    }

    private static int many(long first, long count, Defect defect) {
        long begin = System.nanoTime();
        List<Run> found = Collections.synchronizedList(new ArrayList<>());
        LongStream.range(first, first + count).parallel().forEach(seed -> {
            Run run = Simulation.run(seed, defect, false);
            if (!run.isClean()) {
                found.add(run);
            }
        });
        found.stream()
                .limit(20)
                .forEach(run -> System.out.println(
                        "seed " + run.seed() + ": " + run.violations().getFirst()));
        System.out.println("seeds=" + count + " defect=" + defect + " found=" + found.size() + " took="
                + Duration.ofNanos(System.nanoTime() - begin));
        return found.isEmpty() ? 0 : 1;
    }
}
