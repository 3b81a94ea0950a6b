package org.forecourt.mailing.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant FIRST = Instant.parse("2026-11-23T08:00:00Z");
    private final RetrySchedule exact =
            new RetrySchedule(RetrySchedule.defaults().first(), Duration.ofHours(1), Duration.ofHours(48), 0);

    @Test
    void waits_grow_as_the_contract_says_and_end_after_48_hours() {
        List<Instant> attempts = attempts(exact, new SplittableRandom(1));

        assertThat(attempts.subList(0, 8))
                .containsExactly(
                        FIRST,
                        FIRST.plusSeconds(5),
                        FIRST.plusSeconds(25),
                        FIRST.plusSeconds(85),
                        FIRST.plusSeconds(265),
                        FIRST.plusSeconds(865),
                        FIRST.plusSeconds(2_665),
                        FIRST.plusSeconds(6_265));
        assertThat(attempts).hasSize(55).last().isEqualTo(FIRST.plus(Duration.ofHours(48)));
    }

    @Test
    void jitter_moves_every_wait_a_little_and_never_past_the_end() {
        for (long seed = 1; seed <= 200; seed++) {
            List<Instant> attempts = attempts(RetrySchedule.defaults(), new SplittableRandom(seed));

            assertThat(Duration.between(FIRST, attempts.get(1)))
                    .as("seed %d", seed)
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
            assertThat(attempts.getLast()).isEqualTo(FIRST.plus(Duration.ofHours(48)));
            assertThat(attempts).hasSizeBetween(45, 70);
        }
    }

    private static List<Instant> attempts(RetrySchedule schedule, SplittableRandom random) {
        List<Instant> attempts = new ArrayList<>(List.of(FIRST));
        Optional<Instant> next = schedule.next(1, FIRST, FIRST, random);
        while (next.isPresent()) {
            attempts.add(next.get());
            next = schedule.next(attempts.size(), FIRST, attempts.getLast(), random);
        }
        return attempts;
    }
}
