package org.forecourt.mailing.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.forecourt.contracts.mail.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeTokenTest {

    private static final EmailAddress ADDRESS = new EmailAddress("olena", "example.com");

    private final UnsubscribeToken tokens = new UnsubscribeToken(() -> key(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "olena@example.com",
                "олена@xn--80ae0bp.xn--j1amh",
                "\"a b\"@example.com",
                "Olena+Cars@example.com",
                "a@b.co"
            })
    void a_token_gives_its_address_back_and_hides_it_from_everybody_else(String text) {
        EmailAddress address = EmailAddress.parse(text).orElseThrow();

        String token = tokens.of(address);

        assertThat(tokens.open(token)).contains(address);
        assertThat(tokens.of(address)).isEqualTo(token);
        assertThat(token).matches("[A-Za-z0-9_-]+").doesNotContain("example");
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(token), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("example", "olena");
    }

    @Test
    void any_changed_character_makes_it_worthless() {
        String token = tokens.of(ADDRESS);
        Set<String> accepted = new HashSet<>();
        for (int index = 0; index < token.length(); index++) {
            for (char other : "ABab01_-".toCharArray()) {
                String changed = token.substring(0, index) + other + token.substring(index + 1);
                tokens.open(changed).ifPresent(address -> accepted.add(changed));
            }
        }

        assertThat(accepted).isSubsetOf(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "olena@example.com",
                "../../etc/passwd",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void what_we_never_made_opens_nothing(String token) {
        assertThat(tokens.open(token)).isEmpty();
        assertThat(tokens.open(token + "A".repeat(5_000))).isEmpty();
    }

    @Test
    void another_installation_cannot_make_it() {
        String theirs = new UnsubscribeToken(() -> key(2)).of(ADDRESS);

        assertThat(tokens.open(theirs)).isEmpty();
        assertThat(theirs).isNotEqualTo(tokens.of(ADDRESS));
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[UnsubscribeKey.BYTES];
        java.util.Arrays.fill(key, (byte) seed);
        return key;
    }
}
