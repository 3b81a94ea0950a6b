package org.forecourt.mailing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.forecourt.mailing.simulation.Simulation.Run;
import org.junit.jupiter.api.Test;

/** What the mail pipeline promises, in a thousand universes. A failing seed is printed and replays exactly. */
class SimulationTest {

    private static final int SEEDS = 1_000;

    @Test
    void in_a_thousand_seeds_nothing_is_lost_doubled_unlabelled_or_stuck() {
        List<Run> runs = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(Simulation::run)
                .toList();

        List<String> failures = runs.stream()
                .filter(run -> !run.isClean())
                .map(run -> "seed " + run.seed() + ": " + run.violations().getFirst())
                .toList();
        assertThat(failures)
                .as("replay one with every step: SimulationMain SEED")
                .isEmpty();
        assertThat(events(runs))
                .as("what the seeds went through")
                .allSatisfy((event, count) -> assertThat(count).as(event).isPositive());
    }

    /** Everything that has to happen somewhere, or the test above proves little. */
    private static Map<String, Integer> events(List<Run> runs) {
        List<String> expected = List.of(
                "crash",
                "pause",
                "broker wiped",
                "broker restarted",
                "smtp outage",
                "journal outage",
                "sent",
                "failed",
                "cancelled",
                "labelled ambiguous",
                "delivered twice");
        Map<String, Integer> counts = new TreeMap<>();
        for (String event : expected) {
            counts.put(
                    event,
                    runs.stream()
                            .mapToInt(run -> run.steps().getOrDefault("event " + event, 0))
                            .sum());
        }
        System.out.println("simulated: seeds=" + runs.size() + " " + counts);
        return counts;
    }

    @Test
    void a_seed_replays_exactly() {
        List<Run> first = LongStream.rangeClosed(1, 40)
                .parallel()
                .mapToObj(Simulation::run)
                .toList();
        List<Run> second = LongStream.rangeClosed(1, 40)
                .mapToObj(seed -> Simulation.run(seed, Defect.NONE, true))
                .toList();

        assertThat(fingerprints(second)).isEqualTo(fingerprints(first));
        assertThat(Simulation.run(7, Defect.NONE, true).trace())
                .isNotEmpty()
                .isEqualTo(Simulation.run(7, Defect.NONE, true).trace());
    }

    private static Map<Long, Long> fingerprints(List<Run> runs) {
        return runs.stream().collect(Collectors.toMap(Run::seed, Run::fingerprint));
    }
}
