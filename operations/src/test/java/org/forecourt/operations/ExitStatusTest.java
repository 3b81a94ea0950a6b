package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.forecourt.mailing.SchemaTooNew;
import org.junit.jupiter.api.Test;

class ExitStatusTest {

    @Test
    void a_journal_of_a_newer_program_is_refused_in_one_line_that_names_the_cure() {
        RuntimeException failure = new IllegalStateException("wiring failed", new SchemaTooNew("999"));

        assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.REFUSED);
        assertThat(ExitStatus.lineOf(failure))
                .contains("version 999", "restore a backup")
                .doesNotContain("\n");
    }

    @Test
    void what_merely_failed_is_no_refusal() {
        assertThat(ExitStatus.of(new IllegalStateException("wiring failed"))).isEqualTo(ExitStatus.FAILED);
    }
}
