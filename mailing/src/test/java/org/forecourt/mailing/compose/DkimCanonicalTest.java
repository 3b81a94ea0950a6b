package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The example of RFC 6376, section 3.4.5, and what it leaves out. */
class DkimCanonicalTest {

    @Test
    void the_example_of_the_standard() {
        DkimCanonical mail = of("A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n");

        assertThat(mail.headers())
                .containsExactly(new DkimCanonical.Header("a", "a:X\r\n"), new DkimCanonical.Header("b", "b:Y Z\r\n"));
        assertThat(body(mail)).isEqualTo(" C\r\nD E\r\n");
    }

    @Test
    void an_empty_body_stays_empty() {
        assertThat(body(of("A: X\r\n\r\n"))).isEmpty();
        assertThat(body(of("A: X\r\n\r\n \r\n\t\r\n"))).isEmpty();
        assertThat(body(of("A: X\r\n"))).isEmpty();
    }

    @Test
    void a_last_line_without_its_end_gets_one_and_empty_lines_within_stay() {
        assertThat(body(of("A: X\r\n\r\nB\r\n\r\nC  "))).isEqualTo("B\r\n\r\nC\r\n");
    }

    @Test
    void bytes_of_raw_utf8_are_kept() {
        DkimCanonical mail = of("To: Олена\r\n\r\nяк  є");

        assertThat(mail.headers().getFirst().relaxed().getBytes(StandardCharsets.ISO_8859_1))
                .isEqualTo("to:Олена\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(body(mail)).isEqualTo("як є\r\n");
    }

    private static DkimCanonical of(String mail) {
        return DkimCanonical.of(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(DkimCanonical mail) {
        return new String(mail.body(), StandardCharsets.UTF_8);
    }
}
