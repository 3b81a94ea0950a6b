package org.forecourt.demo.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VinsTest {

    @Test
    void the_check_digit_is_the_one_of_the_north_american_rule() {
        // the worked example of the rule's own text, and the number of all ones, whose digit is 1
        assertThat(Vins.checkDigit("1M8GDM9A_KP042788".replace('_', '0'))).isEqualTo('X');
        assertThat(Vins.checkDigit("11111111111111111")).isEqualTo('1');
    }

    @Test
    void the_tenth_character_tells_the_year() {
        assertThat(yearCode(1999)).isEqualTo('X');
        assertThat(yearCode(2000)).isEqualTo('Y');
        assertThat(yearCode(2001)).isEqualTo('1');
        assertThat(yearCode(2010)).isEqualTo('A');
        assertThat(yearCode(2026)).isEqualTo('T');
    }

    @Test
    void there_is_no_number_without_a_maker_or_before_such_numbers_existed() {
        assertThat(Vins.of(List.of(), "golf", 2020, 1, 1)).isNull();
        assertThat(Vins.of(List.of("WVW"), "golf", 1979, 1, 1)).isNull();
    }

    private static char yearCode(int year) {
        return String.valueOf(Vins.of(List.of("WVW"), "golf", year, 1, 1)).charAt(9);
    }
}
