package org.forecourt.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/uk/search?make=bmw&year_min=2019, /uk/search?make=bmw&year_min=2019",
        "/uk/search?q=a|b, /uk/search?q=a%7Cb",
        "/uk/search?q=%zz, /uk/search?q=%zz",
        "/uk/search?q=\"x\", /uk/search?q=%22x%22",
        "/uk/search?q=я, /uk/search?q=%D1%8F",
        "/uk/search?q=\\, /uk/search?q=%5C",
    })
    void what_a_url_cannot_hold_is_escaped_and_the_rest_stays(String given, String expected) {
        assertThat(RedirectAddress.of(given)).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void a_line_break_cannot_start_another_header() {
        assertThat(RedirectAddress.of("/x\r\nSet-Cookie: a=b")).isEqualTo("/x%0D%0ASet-Cookie:%20a=b");
    }
}
