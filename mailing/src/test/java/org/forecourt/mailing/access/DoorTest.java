package org.forecourt.mailing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.forecourt.mailing.TestService;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;

class DoorTest {

    @Test
    void guessing_is_slowed_down_and_the_refusal_says_for_how_long() {
        try (TestService service = TestService.start()) {
            for (int guess = 0; guess < 20; guess++) {
                assertThat(guess(service, "Bearer " + guess).statusCode()).isEqualTo(401);
            }

            HttpResponse<String> next = guess(service, "Bearer 21");

            assertThat(next.statusCode()).isEqualTo(429);
            assertThat(next.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 4L);
        }
    }

    @Test
    void every_answer_carries_the_security_headers_and_is_kept_nowhere() {
        try (TestService service = TestService.start()) {
            for (HttpResponse<String> answer : new HttpResponse[] {
                service.get("/health"), service.get("/nothing"), service.read("/api/templates"), service.get("/")
            }) {
                assertThat(answer.headers().firstValue("x-content-type-options"))
                        .hasValue("nosniff");
                assertThat(answer.headers().firstValue("x-frame-options")).isPresent();
                assertThat(answer.headers()
                                .firstValue("content-security-policy")
                                .orElse(""))
                        .contains("default-src 'none'")
                        .doesNotContain("unsafe");
                assertThat(answer.headers().firstValue("cache-control").orElse(""))
                        .containsAnyOf("no-store", "no-cache");
            }
        }
    }

    @Test
    void without_a_key_the_service_starts_in_local_only() {
        Settings none = Settings.load(Path.of("no-environment-files"), Map.of("ENVIRONMENT", "production"));

        assertThatThrownBy(() -> new ServiceKey(none))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("MAILING_SERVICE_KEY");
    }

    @Test
    void a_key_that_is_not_set_is_not_an_empty_key() {
        ServiceKey none = new ServiceKey(Settings.load(Path.of("no-environment-files"), Map.of()));

        assertThat(none.opens("Bearer ")).isFalse();
        assertThat(none.opens("Bearer null")).isFalse();
    }

    private static HttpResponse<String> guess(TestService service, String authorization) {
        return service.get("/api/templates", "Authorization", authorization);
    }
}
