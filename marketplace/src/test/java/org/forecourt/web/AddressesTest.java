package org.forecourt.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whom the site believes about where a call comes from and under which name it was called. */
class AddressesTest {

    @Test
    void a_stranger_cannot_choose_his_address_or_the_sites_name() {
        MockHttpServletRequest request = request("203.0.113.9");
        request.addHeader("X-Forwarded-For", "10.1.1.1");
        request.addHeader("X-Forwarded-Host", "evil.example");
        request.addHeader("X-Forwarded-Proto", "https");
        Settings settings = settings(Map.of("TRUSTED_PROXIES", "10.0.0.0/8"));

        assertThat(address(settings, request)).isEqualTo("203.0.113.9");
        assertThat(base(settings, request)).isEqualTo("http://cars.local:8000");
    }

    @Test
    void hops_are_believed_from_the_end_and_only_while_they_are_trusted() {
        MockHttpServletRequest request = request("10.0.0.2");
        request.addHeader("X-Forwarded-For", "1.1.1.1, 198.51.100.4");
        request.addHeader("X-Forwarded-For", "10.0.0.1");
        request.addHeader("X-Forwarded-Host", "cars.example");
        request.addHeader("X-Forwarded-Proto", "https");
        Settings settings = settings(Map.of("TRUSTED_PROXIES", "10.0.0.0/8 fd00::/8"));

        assertThat(address(settings, request)).isEqualTo("198.51.100.4");
        assertThat(base(settings, request)).isEqualTo("https://cars.example");
    }

    @Test
    void garbage_in_forwarded_headers_is_ignored() {
        MockHttpServletRequest request = request("10.0.0.2");
        request.addHeader("X-Forwarded-For", "localhost, <script>");
        request.addHeader("X-Forwarded-Host", "a b/c");
        Settings settings = settings(Map.of("TRUSTED_PROXIES", "10.0.0.2"));

        assertThat(address(settings, request)).isEqualTo("10.0.0.2");
        assertThat(base(settings, request)).isEqualTo("http://cars.local:8000");
    }

    @Test
    void the_public_url_wins_over_everything() {
        Settings settings = settings(Map.of("PUBLIC_URL", "https://cars.example/"));

        assertThat(base(settings, request("203.0.113.9"))).isEqualTo("https://cars.example");
    }

    @Test
    void one_subscriber_of_ipv6_is_one_caller() {
        ClientAddress addresses = new ClientAddress(new TrustedProxies(settings(Map.of())));

        assertThat(addresses.limited(request("2001:db8:1:2:aaaa::1")))
                .isEqualTo(addresses.limited(request("2001:db8:1:2:bbbb::2")))
                .isNotEqualTo(addresses.limited(request("2001:db8:1:3::1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "10.0.0.1;10.0.0.2", "::/200"})
    void a_proxy_that_is_no_address_stops_the_start(String listed) {
        assertThatThrownBy(() -> new TrustedProxies(settings(Map.of("TRUSTED_PROXIES", listed))))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("TRUSTED_PROXIES")
                .hasMessageContaining(listed);
    }

    private static String address(Settings settings, MockHttpServletRequest request) {
        return new ClientAddress(new TrustedProxies(settings)).of(request);
    }

    private static String base(Settings settings, MockHttpServletRequest request) {
        return new AbsoluteUrls(settings, new TrustedProxies(settings)).base(request);
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.load(Path.of("no-such-folder"), environment);
    }

    private static MockHttpServletRequest request(String remote) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/ads");
        request.setRemoteAddr(remote);
        request.addHeader("Host", "cars.local:8000");
        return request;
    }
}
