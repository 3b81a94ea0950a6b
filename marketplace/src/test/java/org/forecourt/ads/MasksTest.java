package org.forecourt.ads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "phone, +380001234567, +380 00 ••• •• 67",
        "viber, 380001234567, +380 00 ••• •• 67",
        "phone, 12345, •••",
        "email, oksana@example.org, o•••@example.org",
        "email, @example.org, •••",
        "telegram, @oksana, @o•••",
        "website, ab, •••"
    })
    void a_contact_can_be_recognised_and_not_used(String type, String value, String masked) {
        assertThat(Masks.contact(type, value)).isEqualTo(masked);
    }
}
