package org.forecourt.mailing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.forecourt.mailing.simulation.Faults.CrashPoint;
import org.forecourt.mailing.simulation.Simulation.Run;
import org.junit.jupiter.api.Test;

/** One crash at every named step of every process, before and after its effect, early and late in a run. */
class CrashPointSweepTest {

    /** Between them they use the broker and the HTTP door, one and several processes of a kind. */
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L, 5L, 6L);

    private static final List<Integer> OCCURRENCES = List.of(1, 2, 7);

    @Test
    void a_crash_at_any_step_loses_nothing() {
        List<String> failures = new ArrayList<>();
        TreeSet<String> struck = new TreeSet<>();
        for (long seed : SEEDS) {
            Run calm = Simulation.run(seed, Faults.none());
            assertThat(calm.violations()).isEmpty();
            points(calm)
                    .parallel()
                    .map(point -> strike(seed, point))
                    .sequential()
                    .forEach(result -> {
                        failures.addAll(result.failures());
                        struck.add(result.step());
                    });
        }

        assertThat(failures).isEmpty();
        System.out.println("crashed at " + struck.size() + " steps: " + struck);
        assertThat(struck)
                .contains(
                        "app.commit",
                        "relay.publish",
                        "relay.post",
                        "ledger.standing",
                        "outbox.claimDue",
                        "outbox.record",
                        "broker.receive",
                        "broker.acknowledge",
                        "broker.publish_dead_letter",
                        "journal.insertIfAbsent",
                        "journal.noteRefusal",
                        "journal.claimDue",
                        "journal.recordAttempt",
                        "journal.recordOutcome",
                        "journal.sweep",
                        "smtp.prepare",
                        "smtp.data",
                        "smtp.final_dot");
    }

    private static Stream<CrashPoint> points(Run calm) {
        return calm.steps().entrySet().stream()
                .filter(step ->
                        !step.getKey().startsWith("event ") && !step.getKey().equals("journal.change"))
                .flatMap(step -> OCCURRENCES.stream()
                        .filter(occurrence -> occurrence <= step.getValue())
                        .flatMap(occurrence -> Stream.of(
                                new CrashPoint(step.getKey(), false, occurrence),
                                new CrashPoint(step.getKey(), true, occurrence))));
    }

    private static Result strike(long seed, CrashPoint point) {
        Run run = Simulation.run(seed, Faults.only(point));
        List<String> failures = new ArrayList<>();
        run.violations().forEach(violation -> failures.add("seed " + seed + " " + point + ": " + violation));
        if (run.steps().getOrDefault("event crash", 0) != 1) {
            failures.add("seed " + seed + " " + point + ": did not crash");
        }
        return new Result(point.step(), failures);
    }

    private record Result(String step, List<String> failures) {}
}
