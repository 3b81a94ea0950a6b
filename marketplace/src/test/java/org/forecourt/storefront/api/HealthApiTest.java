package org.forecourt.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.forecourt.TestAds;
import org.forecourt.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app's own report, well and ill. */
@ExtendWith(OutputCaptureExtension.class)
class HealthApiTest {

    private final TestSite site = TestSite.start(Map.of("ENVIRONMENT", "production", "IS_DOCKER", "1"));

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void health_is_told_from_a_real_question_and_bugs_have_a_reference(CapturedOutput output) {
        TestAds.in(site.context()).ad().add();

        HttpResponse<String> well = site.get("/health");
        assertThat(well.statusCode()).isEqualTo(200);
        assertThat(well.body())
                .isEqualTo(
                        "{\"status\":\"healthy\",\"service\":\"app\",\"environment\":\"production\",\"is_docker\":true}");
        assertThat(well.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode details =
                JsonMapper.shared().readTree(site.get("/health/details").body());
        assertThat(details.propertyNames())
                .containsExactly(
                        "status",
                        "service",
                        "version",
                        "engines",
                        "checks",
                        "rate_date",
                        "active_ads",
                        "backup",
                        "checked_at");
        assertThat(details.get("active_ads").asInt()).isEqualTo(1);
        assertThat(site.get("/health/details").body()).doesNotContain("postgres:", "localhost", "/tmp", "test_");

        site.bean(JdbcClient.class)
                .sql("alter table vehicle_type rename to lost")
                .update();
        site.bean(JdbcClient.class).sql("alter table ad rename to lost_ad").update();
        assertIll();
        assertBug(output);
    }

    private void assertIll() {
        HttpResponse<String> ill = site.get("/health");

        assertThat(ill.statusCode()).isEqualTo(503);
        assertThat(ill.body()).startsWith("{\"status\":\"unhealthy\",\"service\":\"app\",");
        assertThat(site.get("/health/details").statusCode()).isEqualTo(503);
        assertThat(site.get("/health/details").body())
                .contains("{\"name\":\"database\",\"status\":\"unhealthy\"}", "\"active_ads\":null");
    }

    private void assertBug(CapturedOutput output) {
        HttpResponse<String> failed = site.get("/api/ads/", "Accept-Language", "en");

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(failed.body()).doesNotContainIgnoringCase("sql", "exception", "lost_ad");
        String detail =
                JsonMapper.shared().readTree(failed.body()).get("detail").asString();
        String reference = detail.replaceFirst(".*reference number ([0-9a-f]{8})\\.", "$1");
        assertThat(output.getAll().split("reference=" + reference, -1)).hasSize(2);
    }
}
