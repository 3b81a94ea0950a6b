package org.forecourt.backup.physical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.forecourt.backup.BackupRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointInTimeTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23 10:00, 2026-11-23T08:00:00Z",
        "2026-11-23 10:00:30, 2026-11-23T08:00:30Z",
        "2026-11-23T10:00:30.25, 2026-11-23T08:00:30.250Z",
        "2026-07-01 10:00, 2026-07-01T07:00:00Z",
        "2026-11-23 10:00Z, 2026-11-23T10:00:00Z",
        "2026-11-23 10:00 +01:00, 2026-11-23T09:00:00Z",
    })
    void a_moment_is_read_in_the_operators_zone(String text, Instant expected) {
        assertThat(PointInTime.parse(text, KYIV).instant()).isEqualTo(expected);
    }

    @Test
    void the_zone_is_shown() {
        assertThat(PointInTime.parse("2026-11-23 10:00", KYIV))
                .hasToString("2026-11-23 10:00:00 Europe/Kyiv (2026-11-23T08:00:00Z)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30 10:00", "2026-11-23", "2026-11-23 25:00", "10:00"})
    void what_is_no_moment_is_refused(String text) {
        assertThatThrownBy(() -> PointInTime.parse(text, KYIV))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("no moment");
    }

    @Test
    void an_hour_that_summer_time_repeats_or_skips_needs_an_offset() {
        assertThatThrownBy(() -> PointInTime.parse("2026-10-25 03:30", KYIV)).hasMessageContaining("exists twice");
        assertThatThrownBy(() -> PointInTime.parse("2026-03-29 03:30", KYIV)).hasMessageContaining("does not exist");
        assertThat(PointInTime.parse("2026-10-25 03:30+02:00", KYIV).instant())
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }
}
