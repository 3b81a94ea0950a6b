package org.forecourt.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupScheduleTest {

    private static final BackupSchedule DAILY = new BackupSchedule(LocalTime.of(3, 30), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // the last proven one, now, due, next
        "2026-11-22T03:30, 2026-11-23T03:29, false, 2026-11-23T03:30",
        "2026-11-22T03:30, 2026-11-23T03:30, true,  2026-11-23T03:30",
        "2026-11-23T03:30, 2026-11-23T03:31, false, 2026-11-24T03:30",
        // missed while nothing ran: made up, and the next one comes in its time
        "2026-11-21T03:30, 2026-11-23T14:00, true,  2026-11-23T14:00",
        "2026-11-23T14:00, 2026-11-23T14:05, false, 2026-11-24T03:30",
        // never two in a row: one made shortly before serves for the scheduled one, also after a start
        "2026-11-23T03:10, 2026-11-23T03:20, false, 2026-11-24T03:30",
        "2026-11-23T03:10, 2026-11-23T03:31, false, 2026-11-24T03:30",
        "2026-11-23T03:10, 2026-11-23T20:00, false, 2026-11-24T03:30"
    })
    void it_is_due_once_a_day(String proven, String now, boolean isDue, String next) {
        Instant last = Instant.parse(proven + ":00Z");
        Instant moment = Instant.parse(now + ":00Z");

        assertThat(DAILY.isDue(last, moment)).isEqualTo(isDue);
        assertThat(DAILY.next(last, moment)).isEqualTo(next + ":00Z");
    }

    @Test
    void a_site_that_was_never_backed_up_is_due_at_once() {
        assertThat(DAILY.isDue(null, Instant.parse("2026-11-23T12:00:00Z"))).isTrue();
    }

    @Test
    void nothing_is_ever_due_when_it_is_off() {
        BackupSchedule off = new BackupSchedule(null, ZoneOffset.UTC);

        assertThat(off.isDue(null, Instant.EPOCH)).isFalse();
        assertThat(off.next(null, Instant.EPOCH)).isNull();
    }

    @Test
    void a_time_that_the_clock_skips_in_spring_comes_all_the_same() {
        BackupSchedule kyiv = new BackupSchedule(LocalTime.of(3, 30), ZoneId.of("Europe/Kyiv"));
        Instant last = Instant.parse("2026-03-28T01:30:00Z");

        assertThat(kyiv.next(last, last)).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void by_default_the_site_is_backed_up_every_night_and_seven_days_four_weeks_and_six_months_stay() {
        BackupOptions options = BackupOptions.of(Settings.load(folder, Map.of()));

        assertThat(options.schedule().time()).isEqualTo(LocalTime.of(3, 30));
        assertThat(options.retention().daily()).isEqualTo(7);
        assertThat(options.retention().weekly()).isEqualTo(4);
        assertThat(options.retention().monthly()).isEqualTo(6);
        assertThat(options.afterStart()).isEqualTo(Duration.ofMinutes(10));
    }
}
