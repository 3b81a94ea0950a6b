package org.forecourt.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database says of the slot that keeps its log for the archive. */
class LogArchiveChecksTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "t, reserved, 3, OK, the log is archived",
        "f, extended, 900, WARNING, 900 MB of the log are kept",
        "f, lost, 4096, WARNING, it has a gap",
        "t, unreserved, 4096, WARNING, it has a gap"
    })
    void a_slot_that_nobody_empties_is_named(String active, String status, String kept, Verdict verdict, String words) {
        Finding finding = finding(List.of(List.of(active, status, kept)));

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.line()).contains(words);
    }

    @Test
    void without_an_archive_nothing_is_kept() {
        assertThat(finding(List.of()).verdict()).isEqualTo(Verdict.OK);
    }

    private Finding finding(List<List<String>> slots) {
        return Case.in(home).process(1).database(sql -> slots).finding(new LogArchiveCheck(), Subject.LOG_ARCHIVE);
    }
}
