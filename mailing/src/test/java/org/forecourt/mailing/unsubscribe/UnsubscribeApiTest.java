package org.forecourt.mailing.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.TestService;
import org.forecourt.mailing.core.Suppressions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnsubscribeApiTest {

    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(Map.of("ENVIRONMENT", "production"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void looking_changes_nothing_and_leaving_stops_bulk_mail_only() {
        EmailAddress address = new EmailAddress("Olena", "example.com");
        String path = path(address);

        assertThat(service.get(path).body()).isEqualTo("{\"address\":\"O…@example.com\",\"subscribed\":true}");
        assertThat(reason(address, Category.BULK)).isFalse();

        HttpResponse<String> left = oneClick(path);

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body()).isEqualTo("{\"address\":\"O…@example.com\",\"subscribed\":false}");
        assertThat(reason(address, Category.BULK)).isTrue();
        assertThat(reason(address, Category.TRANSACTIONAL)).isFalse();
        assertThat(reason(new EmailAddress("olena", "example.com"), Category.BULK))
                .isTrue();
        assertThat(oneClick(path).body()).isEqualTo(left.body());
        assertThat(service.get(path).body()).isEqualTo(left.body());
    }

    @Test
    void neither_a_body_nor_a_content_type_is_needed() {
        EmailAddress address = new EmailAddress("silent", "example.com");

        assertThat(service.send("POST", path(address), "").statusCode()).isEqualTo(200);
        assertThat(reason(address, Category.BULK)).isTrue();
    }

    @Test
    void a_token_that_is_not_ours_is_not_found_and_changes_nothing() {
        EmailAddress address = new EmailAddress("victim", "example.com");
        String tampered = path(address).replaceAll(".$", "");

        for (String path : new String[] {tampered, "/unsubscribe/x", "/unsubscribe/victim@example.com"}) {
            assertThat(service.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(oneClick(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(reason(address, Category.BULK)).isFalse();
    }

    @Test
    void every_process_over_one_database_has_the_same_key() {
        byte[] first = service.bean(UnsubscribeKey.class).bytes();
        byte[] second =
                new StoredUnsubscribeKey(service.bean(org.springframework.jdbc.core.simple.JdbcClient.class)).bytes();

        assertThat(second).isEqualTo(first).hasSize(UnsubscribeKey.BYTES).isNotEqualTo(new byte[UnsubscribeKey.BYTES]);
    }

    private static HttpResponse<String> oneClick(String path) {
        return service.send("POST", path, ONE_CLICK, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String path(EmailAddress address) {
        return "/unsubscribe/" + service.bean(UnsubscribeToken.class).of(address);
    }

    private static boolean reason(EmailAddress address, Category category) {
        return service.bean(Suppressions.class).reason(address, category).isPresent();
    }
}
