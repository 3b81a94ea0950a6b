package org.forecourt.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.forecourt.TestDatabase;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.junit.jupiter.api.Test;

class ManageTest {

    /** What a command printed and how it ended. */
    private record Outcome(int status, String output, String errors) {}

    @Test
    void help_lists_every_command_and_needs_no_database() {
        Outcome outcome = manage(nowhere(), "", "help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output())
                .contains(
                        "wait_db",
                        "migrate",
                        "init_project_data",
                        "collectstatic",
                        "generate_test_ads_with_images",
                        "shell",
                        "first-administrator",
                        "operator-key",
                        "probe");
    }

    @Test
    void a_probe_needs_nothing_but_settings_and_an_address() {
        Outcome outcome = manage(nowhere(), "", "probe", "--to", "nobody");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors()).isEqualTo("--to must be an e-mail address and not nobody\n");
    }

    @Test
    void a_misspelt_command_is_one_line_and_exit_status_2() {
        Outcome outcome = manage(nowhere(), "", "migrat");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors().lines()).hasSize(1);
        assertThat(outcome.errors()).contains("migrat");
    }

    @Test
    void a_bad_option_value_is_one_line_and_exit_status_2() {
        Outcome outcome = manage(TestDatabase.fresh(), "", "wait_db", "--timeout=soon");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors().lines()).hasSize(1);
        assertThat(outcome.errors()).contains("--timeout", "soon");
    }

    @Test
    void a_database_that_does_not_answer_is_one_line_and_exit_status_2() {
        Outcome outcome = manage(nowhere(), "", "wait_db", "--timeout=0");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errors().lines()).hasSize(1);
        assertThat(outcome.errors()).contains("POSTGRES_PORT");
    }

    @Test
    void an_empty_database_is_migrated_and_seeded_by_the_commands() {
        Settings settings = TestDatabase.empty();

        assertThat(manage(settings, "", "migrate", "--noinput").status()).isZero();
        Outcome outcome = manage(settings, "", "init_project_data", "--force");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).contains("one-time password");
        assertThat(manage(settings, "", "init_project_data").output()).doesNotContain("one-time password");
    }

    @Test
    void a_new_one_time_password_differs_every_time() {
        Settings settings = TestDatabase.fresh();

        String first = manage(settings, "", "first-administrator").output();
        String second = manage(settings, "", "first-administrator").output();

        assertThat(first).contains("one-time password").isNotEqualTo(second);
    }

    @Test
    void the_operator_key_is_printed_or_its_absence_named() {
        Settings settings = TestDatabase.fresh();

        assertThat(manage(settings.with(Map.of(Setting.OPERATOR_KEY, "key-of-a-test")), "", "operator-key")
                        .output())
                .isEqualTo("key-of-a-test\n");
        assertThat(manage(settings, "", "operator-key").errors()).isEqualTo("OPERATOR_KEY is not set\n");
    }

    @Test
    void one_can_count_active_ads_in_the_shell_by_sql_and_by_expression() {
        String lines = """
                select count(*) from ad where status = 'active'
                ads.countActive()
                quit
                """;

        Outcome outcome = manage(TestDatabase.fresh(), lines, "shell");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).endsWith("count\n0\n0\n");
    }

    @Test
    void the_shell_survives_nonsense_and_changes_nothing() {
        String lines = """
                with gone as (delete from rate returning 1) select count(*) from gone
                selec 1
                nobody.home()
                select count(*) > 0 as kept from rate
                """;

        Outcome outcome = manage(TestDatabase.fresh(), lines, "shell");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).contains("read-only").endsWith("kept\ntrue\n");
    }

    private static Settings nowhere() {
        return TestDatabase.fresh().with(Map.of(Setting.POSTGRES_PORT, "1"));
    }

    private static Outcome manage(Settings settings, String input, String... arguments) {
        PrintStream realOutput = System.out;
        PrintStream realErrors = System.err;
        InputStream realInput = System.in;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            int status = Manage.run(settings, arguments);
            return new Outcome(status, withoutLog(output), withoutLog(errors));
        } finally {
            System.setOut(realOutput);
            System.setErr(realErrors);
            System.setIn(realInput);
        }
    }

    /** The test's log goes to the console too; its lines begin with a date. */
    private static String withoutLog(ByteArrayOutputStream captured) {
        return captured.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }
}
