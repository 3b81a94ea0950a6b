package org.forecourt.contracts.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "olena@example.com | olena@example.com",
                "Olena.K+cars@Example.COM | Olena.K+cars@example.com",
                "a@localhost | a@localhost",
                "пошта@приклад.укр | пошта@xn--80aikifvh.xn--j1amh",
                "info@münchen.example | info@xn--mnchen-3ya.example",
                "info@faß.example | info@xn--fa-hia.example",
                "x@xn--80aikifvh.xn--j1amh | x@xn--80aikifvh.xn--j1amh",
                "`\"john doe\"@example.com` | `\"john doe\"@example.com`",
                "`\"john.doe\"@example.com` | john.doe@example.com",
                "`\"a@b\"@example.com` | `\"a@b\"@example.com`",
                "`\"a\\\"b\"@example.com` | `\"a\\\"b\"@example.com`",
                "`\"\\a\"@example.com` | a@example.com",
                "o'brien@example.com | o'brien@example.com",
                "_-_@a-b.example | _-_@a-b.example",
            })
    void an_address_is_read_into_one_form(String text, String expected) {
        EmailAddress address = EmailAddress.parse(text).orElseThrow();

        assertThat(address).hasToString(expected);
        assertThat(EmailAddress.parse(address.toString())).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@example.com",
                "a b@example.com",
                "a@exa mple.com",
                "a@b@example.com",
                ".a@example.com",
                "a.@example.com",
                "a..b@example.com",
                "a@example..com",
                "a@.example.com",
                "a@example.com.",
                "a@-example.com",
                "a@example-.com",
                "a@exam_ple.com",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a@[IPv6:::1]",
                "Olena <a@example.com>",
                "<a@example.com>",
                "(x)a@example.com",
                "a@example.com(x)",
                "a,b@example.com",
                "a@example.com,b@example.com",
                "a@example.com;b@example.com",
                "\"a@example.com",
                "\"a\"b@example.com",
                "\"\"@example.com",
                "\"a\nb\"@example.com",
                "\"a\\\nb\"@example.com",
                "a\r\nRCPT TO:<b@example.com>@example.com",
                "a@example.com\n",
                "\ta@example.com",
                "a\u0000@example.com",
                "a\u2028b@example.com",
                "\ud800@example.com",
                "a@xn--.example",
                "a@xn--80aikifvh\u200d.укр",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com",
            })
    void what_is_no_address_of_a_person_is_refused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void the_length_counts_after_the_conversion_of_the_domain() {
        String label = "ä".repeat(20) + ".";

        assertThat(EmailAddress.parse("a@" + label.repeat(3) + "example")).isPresent();
        assertThat(EmailAddress.parse("a@" + label.repeat(10) + "example")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".example")).isEmpty();
        assertThat(EmailAddress.parse("я".repeat(32) + "@example.com")).isPresent();
        assertThat(EmailAddress.parse("я".repeat(33) + "@example.com")).isEmpty();
    }

    @Test
    void only_a_local_part_beyond_ascii_needs_smtputf8() {
        assertThat(EmailAddress.parse("пошта@приклад.укр").orElseThrow().needsSmtpUtf8())
                .isTrue();
        assertThat(EmailAddress.parse("post@приклад.укр").orElseThrow().needsSmtpUtf8())
                .isFalse();
    }

    @Test
    void no_address_can_be_put_together_that_cannot_be_read() {
        assertThatThrownBy(() -> new EmailAddress("a\r\nb", "example.com"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmailAddress("a", "Example.com")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmailAddress("", "example.com")).isInstanceOf(IllegalArgumentException.class);
    }
}
