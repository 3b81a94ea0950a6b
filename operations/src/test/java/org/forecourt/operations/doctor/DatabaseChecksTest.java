package org.forecourt.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.forecourt.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases and brokers that are not there or are of the wrong kind; those that are there stand in DoctorTest. */
class DatabaseChecksTest {

    @TempDir
    Path home;

    @Test
    void a_database_that_cannot_be_reached_is_broken_and_what_is_in_it_is_not_checked() throws IOException {
        Case patient = Case.in(home).with(Setting.POSTGRES_HOST, "127.0.0.1").with(Setting.POSTGRES_PORT, closedPort());
        patient.database(new JdbcQueries(patient.surroundings().settings().values()));

        assertThat(patient.findings(new DatabaseCheck()))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.BROKEN, Verdict.NOT_CHECKED, Verdict.NOT_CHECKED);
        assertThat(patient.findings(new MailCheck()))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.NOT_CHECKED);
    }

    @Test
    void a_product_that_does_not_answer_is_broken() throws IOException {
        Case patient =
                Case.in(home).process(1).with(Setting.APP_PORT, closedPort()).with(Setting.MAILING_PORT, closedPort());

        assertThat(patient.findings(new ServicesCheck()))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.BROKEN, Verdict.BROKEN, Verdict.NOT_CHECKED);
    }

    @Test
    void a_broker_that_cannot_be_reached_is_broken_and_its_password_not_shown() throws IOException {
        Case patient = Case.in(home)
                .with(Setting.RABBITMQ_HOST, "127.0.0.1")
                .with(Setting.RABBITMQ_PORT, closedPort())
                .with(Setting.RABBITMQ_PASSWORD, "carrots-and-peas");

        List<Finding> findings = patient.findings(new BrokerCheck());

        assertThat(findings.getFirst().verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(findings.subList(1, 4)).extracting(Finding::verdict).containsOnly(Verdict.NOT_CHECKED);
        assertThat(findings.toString()).doesNotContain("carrots");
    }

    @ParameterizedTest
    @CsvSource({"17, OK", "16, BROKEN"})
    void a_data_folder_of_another_major_version_is_named(String major, Verdict expected) throws IOException {
        Files.createDirectories(home.resolve("data/postgres"));
        Files.writeString(home.resolve("data/postgres/PG_VERSION"), major + "\n");
        Check check = new DatabaseFilesCheck("17", new Once<>(() -> {
            throw new Unanswered("no volumes");
        }));

        assertThat(Case.in(home).finding(check, Subject.DATABASE_FILES).verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b|C|1|1|OK",
                "c|C|''|''|OK",
                "c|uk_UA.utf8|2.36|2.36|WARNING",
                "c|uk_UA.utf8|2.36|''|BROKEN",
                "i|uk|153|155|BROKEN"
            })
    void sort_rules_that_changed_below_the_database_are_named(
            String provider, String collation, String then, String now, Verdict expected) {
        assertThat(DatabaseCheck.sorting(List.of(provider, collation, then, now))
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|more|t|OK|null",
                "4|more|t|WARNING|migrates first",
                "5|more|f|BROKEN|log of the start",
                "6|more|t|WARNING|after a rollback leave it so",
                "6|contract after 005 drop more|t|WARNING|after a rollback leave it so",
                "7|contract after 006 drop more|t|BROKEN|use the newer Forecourt"
            })
    void a_schema_behind_half_way_or_ahead_is_named(
            String applied, String description, String success, Verdict expected, String cure) {
        Finding finding = DatabaseCheck.migration(
                "forecourt", List.of(List.of("1", "first", "t"), List.of(applied, description, success)), 5);

        assertThat(finding.verdict()).isEqualTo(expected);
        assertThat(String.valueOf(finding.cure())).contains(cure);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
