package org.forecourt.contracts.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private final MailMessage message = Messages.of(Template.AD_REJECTED);

    @Test
    void spelling_and_order_of_the_json_do_not_matter() {
        String shuffled = """
                { "values": {"edit_link": "https:\\/\\/cars.example\\/uk\\/ads\\/7?from=mail",
                    "reason": "Перший рядок\\nдругий рядок", "ad_title": "\\u0160koda Octavia, 2019"},
                  "to": {"name": "Олена", "address": "olena@EXAMPLE.com"},
                  "locale": "uk", "template": "ad_rejected", "id": "0190F4A2-7D51-7C3E-9A10-2B8F6F1D3C55"}""";

        MailReading reading = MailMessageJson.read(shuffled.getBytes(StandardCharsets.UTF_8));

        assertThat(ContentHash.of(((MailReading.Read) reading).message())).isEqualTo(ContentHash.of(message));
    }

    @Test
    void any_other_content_has_another_hash() {
        assertThat(ContentHash.of(message.withPriority(6))).isNotEqualTo(ContentHash.of(message));
        assertThat(ContentHash.of(message.withSendAt(Instant.parse("2026-12-01T08:00:00Z"))))
                .isNotEqualTo(ContentHash.of(message));
    }

    @Test
    void the_canonical_form_never_changes_because_hashes_are_stored() {
        assertThat(MailMessageJson.write(Messages.of(Template.ACTIVATION).withPriority(5)))
                .isEqualTo(
                        "{\"id\":\"0190f4a2-7d51-7c3e-9a10-2b8f6f1d3c55\",\"template\":\"activation\",\"locale\":\"uk\","
                                + "\"to\":{\"address\":\"olena@example.com\",\"name\":\"Олена\"},"
                                + "\"values\":{\"link\":\"https://cars.example/uk/ads/7?from=mail\",\"valid_hours\":24},"
                                + "\"priority\":5,\"send_at\":null,\"category\":\"transactional\"}");
        assertThat(ContentHash.of(Messages.of(Template.ACTIVATION).withPriority(5))
                        .hex())
                .isEqualTo("ac4c8ea528c6efa37b985659f3222883c1dbd2d3e109aa2cab00bfb0463e1737");
    }
}
