package org.forecourt.operations.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.forecourt.operations.Refusal;
import org.junit.jupiter.api.Test;

class SpaceTest {

    private static final Place TARGET = new Place(true, "postgres-data");
    private static final Manifest HUNDRED_MEGABYTES = Manifest.of(List.of("8180 70 70 100000000 0 ./base"));

    @Test
    void a_full_partition_is_named_with_both_figures() {
        Space space = space("/dev/vda 264000000 1 200000 1% /to", "/dev/vda 1000000 1 999999 1% /to");

        assertThat(space.freeBytes()).isEqualTo(204_800_000);
        assertThatThrownBy(() -> space.mustHold(HUNDRED_MEGABYTES, TARGET))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("356.0 MB are needed and 204.8 MB are free");
    }

    @Test
    void too_few_inodes_are_named() {
        Space space = space("/dev/vda 264000000 1 2000000 1% /to", "/dev/vda 1000000 999001 999 1% /to");

        assertThatThrownBy(() -> space.mustHold(HUNDRED_MEGABYTES, TARGET))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1001 are needed and 999 are free");
    }

    @Test
    void a_file_system_without_inodes_has_enough_of_them() {
        space("/dev/vda 264000000 1 2000000 1% /to", "/dev/vda 0 0 0 - /to").mustHold(HUNDRED_MEGABYTES, TARGET);
        space("/dev/vda 264000000 1 2000000 1% /to", "/dev/vda - - - - /to").mustHold(HUNDRED_MEGABYTES, TARGET);
    }

    @Test
    void a_long_step_tells_every_tenth_and_never_that_it_is_done() {
        List<String> told = new ArrayList<>();
        Percent percent = new Percent(1000, () -> 0, told::add);

        for (long done = 0; done <= 1200; done += 50) {
            percent.at(done);
        }

        assertThat(told).first().isEqualTo("   10 %");
        assertThat(told).hasSize(9).last().isEqualTo("   90 %");
    }

    private static Space space(String bytes, String inodes) {
        return Space.of(Sections.of(List.of("== space", bytes, "== inodes", inodes)));
    }
}
