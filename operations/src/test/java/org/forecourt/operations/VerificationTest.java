package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    @TempDir
    Path home;

    @Test
    void where_nothing_answers_every_check_is_red_and_names_a_cure() {
        String closed = String.valueOf(Tool.freePort());
        Settings nowhere = Settings.load(home, Map.of())
                .with(Map.of(Setting.APP_PORT, closed, Setting.MAILING_PORT, closed, Setting.POSTGRES_PORT, closed));

        EmailAddress recipient = EmailAddress.parse("somebody@cars.example").orElseThrow();

        List<Finding> findings = new Verification(nowhere, new Verification.Hints("Start it", "See its log", "manage"))
                .findings(new LocalVerification.FromHere(nowhere), recipient);

        assertThat(findings).hasSize(5).noneMatch(Finding::isGreen);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.cure()).isNotBlank());
    }

    @Test
    void a_running_product_is_green_and_a_stopped_one_is_refused_with_the_cure() {
        String port = String.valueOf(Tool.freePort());
        String mailingPort = String.valueOf(Tool.freePort());
        try (Tool product = Tool.start(home, Map.of(), "run", "--port", port, "--mailing-port", mailingPort)) {
            product.ready();

            Tool.Ending running = Tool.run(home, Map.of(), "verify", "--to", "somebody@cars.example");

            assertThat(running.status()).as(running.output()).isZero();
            assertThat(running.output().lines().filter(line -> line.startsWith("✅")))
                    .hasSize(5)
                    .anyMatch(line -> line.contains("to somebody@cars.example lies in the mail catcher"));
            assertThat(Tool.run(home, Map.of(), "verify", "--to", "nobody").status())
                    .isEqualTo(2);
        }

        Tool.Ending stopped = Tool.run(home, Map.of(), "verify");

        assertThat(stopped.status()).isEqualTo(2);
        assertThat(stopped.output().lines()).hasSize(1);
        assertThat(stopped.output()).contains("./forecourt run");
    }
}
