package org.forecourt.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.forecourt.backup.archive.BackupFolder;
import org.forecourt.backup.archive.Json;
import org.forecourt.backup.archive.Manifest;
import org.forecourt.backup.archive.Proof;
import org.forecourt.backup.archive.Repository;
import org.forecourt.backup.store.FolderStore;
import org.forecourt.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How old the last proven backup is, and why no younger one is there. */
class BackupChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Check check = new BackupCheck(Clock.fixed(NOW, ZoneOffset.UTC));

    @TempDir
    Path home;

    @Test
    void without_any_backup_it_warns_and_makes_no_folder() {
        Finding finding = Case.in(home).finding(check, Subject.BACKUP_AGE);

        assertThat(finding.line()).contains("⚠️ backup-age: there is no backup", "Cure: ./forecourt backup");
        assertThat(home.resolve("data/backups")).doesNotExist();
    }

    @Test
    void a_proven_backup_of_today_is_fine_and_one_older_than_two_periods_is_not() throws IOException {
        backup(Duration.ofHours(47), true);
        assertThat(Case.in(home).finding(check, Subject.BACKUP_AGE).line()).contains("✅", "47 h old");

        Check later = new BackupCheck(Clock.fixed(NOW.plus(Duration.ofHours(2)), ZoneOffset.UTC));
        assertThat(Case.in(home).finding(later, Subject.BACKUP_AGE).line())
                .contains("⚠️", "2 days old", "No backup was made");
        assertThat(Case.in(home)
                        .with(Setting.BACKUP_SCHEDULE, "off")
                        .finding(later, Subject.BACKUP_AGE)
                        .verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void a_later_backup_that_could_not_be_proven_is_named_with_its_reason() throws IOException {
        backup(Duration.ofHours(20), true);
        backup(Duration.ofHours(3), false);

        assertThat(Case.in(home).finding(check, Subject.BACKUP_AGE).line())
                .contains("⚠️", "20 h old", "unproven (table ad differs)", "Cure:");
    }

    @Test
    void in_docker_mode_the_app_tells() throws IOException {
        String details = "{\"backup\":{\"proven_at\":\"2026-11-20T03:30:00Z\",\"failure\":\"space\"}}";
        HttpServer app = app(details);
        try {
            Finding finding = onContainers(app).finding(check, Subject.BACKUP_AGE);

            assertThat(finding.line()).contains("⚠️", "3 days old", "a later one failed (space)", "Cure:");
        } finally {
            app.stop(0);
        }
    }

    @Test
    void an_app_without_a_proven_backup_says_null() throws IOException {
        HttpServer app = app("{\"backup\":{\"proven_at\":null,\"failure\":null}}");
        try {
            assertThat(onContainers(app).finding(check, Subject.BACKUP_AGE).line())
                    .contains("⚠️", "there is no backup that was proven");
        } finally {
            app.stop(0);
        }
    }

    private Case onContainers(HttpServer app) {
        FakeDocker docker = FakeDocker.in(home)
                .answering("version", "28.0.0\n")
                .answering("inspect", "[{\"Name\":\"/app\",\"State\":{\"Status\":\"running\"}}]");
        return Case.in(home)
                .docker(docker)
                .with(Setting.APP_PORT, app.getAddress().getPort());
    }

    private static HttpServer app(String details) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = details.getBytes(StandardCharsets.UTF_8);
        server.createContext("/health/details", exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private void backup(Duration age, boolean isProven) throws IOException {
        Instant at = NOW.minus(age);
        BackupFolder folder = new Repository(FolderStore.in(home.resolve("data/backups"))).begin(at);
        folder.write(new Manifest(
                Manifest.FORMAT,
                "portable",
                folder.id(),
                at,
                "test",
                null,
                false,
                false,
                List.of(),
                Json.tree(Map.of())));
        folder.write(
                new Proof(folder.manifestSha256(), isProven, at, 1, isProven ? null : "table ad differs", Map.of()));
    }
}
