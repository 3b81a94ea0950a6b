package org.forecourt.mailing.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    @ParameterizedTest
    @CsvSource({
        "a/,            a/./",
        "a,             a/./",
        "a\\r,          a/./",
        "'',            ./",
        "./,            .././",
        "a/./b/,        a/../b/./",
        "a/../b/,       a/.../b/./",
        ".a/.b/c.d.,    ..a/..b/c.d././",
        "a\\n.b,        a/..b/./",
        "a\\r.b,        a/..b/./",
        "\\n\\n,        //./",
        "\\r\\r,        //./",
        "\\n\\r,        //./",
    })
    void every_line_ends_properly_and_no_line_is_a_single_dot_but_the_last(String source, String wire) {
        Content content = Content.of(octets(source));

        assertThat(new String(content.wire(), StandardCharsets.UTF_8)).isEqualTo(decoded(wire));
    }

    @RepeatedTest(50)
    void a_server_reads_back_what_was_written_with_proper_lines() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int next = random.nextInt(400); next > 0; next--) {
            text.append("..a\r\n\u0454".charAt(random.nextInt(6)));
        }

        Content content = Content.of(text.toString().getBytes(StandardCharsets.UTF_8));

        String wire = new String(content.wire(), StandardCharsets.UTF_8);
        String read = wire.substring(0, wire.length() - 3).replaceAll("(\\A|\r\n)\\.", "$1");
        assertThat(wire).as("seed " + seed).endsWith(".\r\n");
        assertThat(wire.substring(0, wire.length() - 3)).as("seed " + seed).doesNotContain("\r\n.\r\n");
        assertThat(read).as("seed " + seed).isEqualTo(withProperLines(text.toString()));
        assertThat(content.octets()).isEqualTo(octetsOf(read));
    }

    private static String withProperLines(String text) {
        String lines = text.replaceAll("\r\n|\r|\n", "\r\n");
        return lines.isEmpty() || lines.endsWith("\r\n") ? lines : lines + "\r\n";
    }

    private static int octetsOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static byte[] octets(String text) {
        return decoded(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return text.replace("/", "\r\n").replace("\\r", "\r").replace("\\n", "\n");
    }
}
