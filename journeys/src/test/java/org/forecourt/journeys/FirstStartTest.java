package org.forecourt.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithProduct.class)
class FirstStartTest {

    @Test
    void the_first_start_ends_with_ten_ads_and_thirty_pictures_that_load(Product product) {
        String list = product.read("/api/ads/").body();

        assertThat(list).startsWith("{\"count\":10,");
        var pictures = java.util.regex.Pattern.compile("\"640\":\"([^\"]+)\"")
                .matcher(list)
                .results()
                .toList();
        assertThat(pictures).hasSize(30);
        assertThat(pictures).allSatisfy(picture -> {
            HttpResponse<String> answer = product.get(picture.group(1));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).hasValue("image/webp");
        });
    }

    @Test
    void the_terminal_shows_every_step_of_the_start_in_order(Product product) {
        assertThat(product.console())
                .containsSubsequence(
                        "📊 Waiting for PostgreSQL database...",
                        "🔄 Running database migrations...",
                        "✅ Database migrations complete",
                        "🌱 Seeding database...",
                        "✅ Database seeded",
                        "📁 Collecting static files...",
                        "📦 Checking test ads...",
                        "🚀 Generating test ads (count < 10)...",
                        "✅ Test ads generated",
                        "🎉 Application setup complete!",
                        "one-time password");
    }
}
