package org.forecourt.mailing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.forecourt.mailing.simulation.Simulation.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The simulator is worth what it finds: every planted defect, within a bounded number of seeds. */
class PlantedDefectsTest {

    private static final int MOST_SEEDS = 200;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_planted_defect_is_found(Defect defect) {
        Optional<Run> found = LongStream.rangeClosed(1, MOST_SEEDS)
                .mapToObj(seed -> Simulation.run(seed, defect, false))
                .filter(run -> run.violations().stream().anyMatch(violation -> violation.startsWith(defect.symptom)))
                .findFirst();

        assertThat(found).as("%s in %d seeds", defect, MOST_SEEDS).isPresent();
        found.ifPresent(run -> System.out.println(defect + " found by seed " + run.seed() + ": "
                + run.violations().getFirst()));
    }
}
