package org.forecourt.backup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Arrays;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.archive.Damaged;
import org.junit.jupiter.api.Test;

class ResumedInputTest {

    private static final byte[] CONTENT =
            "every byte once and in order".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final Attempts QUICK = new Attempts(3, Duration.ofMillis(2));

    @Test
    void answers_that_end_early_are_put_together() throws IOException {
        try (InputStream input = ResumedInput.open("file", offset -> answer(offset, 5), QUICK)) {
            assertThat(input.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void a_store_out_of_reach_is_no_damage() throws IOException {
        int[] answers = {0};
        try (InputStream input =
                ResumedInput.open("file", offset -> answer(offset, answers[0]++ == 0 ? 5 : 0), QUICK)) {
            assertThatThrownBy(input::readAllBytes)
                    .isInstanceOf(BackupFailure.class)
                    .isNotInstanceOf(Damaged.class)
                    .hasMessageContaining("file cannot be read");
        }
    }

    @Test
    void a_file_that_is_missing_is_no_matter_of_the_network() {
        assertThatThrownBy(() -> ResumedInput.open(
                                "file",
                                offset -> {
                                    throw new NoSuchFileException("file");
                                },
                                QUICK)
                        .close())
                .isInstanceOf(NoSuchFileException.class);
    }

    /** The rest of the content is announced, and some of it comes. */
    private static InputStream answer(long offset, int comes) {
        int from = (int) offset;
        byte[] part = Arrays.copyOfRange(CONTENT, from, Math.min(CONTENT.length, from + comes));
        return new WholeInput(new ByteArrayInputStream(part), CONTENT.length - from);
    }
}
