package org.forecourt.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forecourt.rig.PrivateSshd;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo market, backed up while it serves, lost, and brought back, here and elsewhere. Each step needs the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupCommandTest {

    private static final Pattern ID = Pattern.compile("Backup (\\d{8}-\\d{6}-[0-9a-f]{6}) ");

    @TempDir
    static Path home;

    private static final int PORT = Tool.freePort();
    private static final int MAILING_PORT = Tool.freePort();
    private static String id = "";
    private static String ads = "";

    @Test
    @Order(1)
    void the_running_market_is_backed_up_and_proven_and_not_restored_over() throws Exception {
        Files.createDirectories(home.resolve("env-config"));
        Files.writeString(home.resolve("env-config/.env.base"), "OPERATOR_NAME=Somebody\nSMTP_PASSWORD=hidden-word\n");
        Files.writeString(home.resolve("passphrase"), "correct horse battery\n");
        try (Tool running = run(home).ready()) {
            ads = get("/api/ads/");

            Tool.Ending ending = tool(
                    home,
                    "backup",
                    "--passphrase-file",
                    home.resolve("passphrase").toString());

            assertThat(ending.status()).as(ending.output()).isZero();
            assertThat(ending.output()).contains("Proven by a restore in", "90 pictures");
            var matcher = ID.matcher(ending.output());
            assertThat(matcher.find()).as(ending.output()).isTrue();
            id = matcher.group(1);
            Tool.Ending refused = tool(
                    home,
                    "restore",
                    id,
                    "--passphrase-file",
                    home.resolve("passphrase").toString());
            assertThat(refused.status()).as(refused.output()).isEqualTo(2);
            assertThat(refused.output()).contains("stop it first");
            assertThat(running.terminate().status()).isZero();
        }
    }

    @Test
    @Order(2)
    void it_is_listed_and_looked_through() {
        assertThat(tool(home, "backups").output()).contains(id, "proven", "portable", "encrypted");
        assertThat(tool(home, "backups", "--json").output()).contains("\"state\" : \"proven\"", "\"id\" : \"" + id);
        assertThat(tool(home, "backups", "verify").output()).contains(id + " is whole");
        assertThat(tool(home, "backups", "verfy").status()).isEqualTo(2);
        assertThat(tool(home, "backups", "--repository", "s3://bucket/site").output())
                .contains("set BACKUP_S3_REGION, or BACKUP_S3_ENDPOINT");
        assertThat(tool(home, "restore", "20200101-000000-abcdef").status()).isEqualTo(2);
        assertThat(tool(home, "restore").status()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void a_wrong_passphrase_is_one_line() throws IOException {
        Files.writeString(home.resolve("wrong"), "something else entirely\n");

        Tool.Ending ending = tool(
                home, "restore", id, "--passphrase-file", home.resolve("wrong").toString());

        assertThat(ending.status()).as(ending.output()).isEqualTo(2);
        assertThat(ending.output()).contains("the passphrase does not open this backup");
    }

    @Test
    @Order(4)
    void lost_pictures_come_back_and_the_old_state_as_well() throws Exception {
        deletePictures();

        Tool.Ending ending = tool(
                home,
                "restore",
                "latest",
                "--passphrase-file",
                home.resolve("passphrase").toString());

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(ending.output()).contains("Restored the backup " + id, "90 pictures", "restore --undo");
        assertServesTheSame(home);
        assertThat(tool(home, "restore", "--undo").status()).isZero();
        assertThat(pictures(home)).isEmpty();
        assertThat(tool(home, "restore", "--forget-old").output()).contains("1 restores");
        assertThat(tool(home, "restore", "--undo").status()).isEqualTo(2);
    }

    @Test
    @Order(5)
    void another_machine_needs_to_reach_the_repository_and_the_passphrase() throws Exception {
        Path other = Files.createDirectories(home.resolve("other"));

        Tool.Ending ending;
        try (PrivateSshd host = PrivateSshd.start(Files.createDirectories(home.resolve("sshd")))) {
            String place = "sftp://%s@127.0.0.1:%d%s".formatted(host.user(), host.port(), home.resolve("data/backups"));
            ending = Tool.run(
                    other,
                    Map.of(
                            "BACKUP_REPOSITORY", place,
                            "BACKUP_SFTP_KEY", host.userKey().toString(),
                            "BACKUP_SFTP_KNOWN_HOSTS", host.knownHosts().toString()),
                    "restore",
                    "latest",
                    "--passphrase-file",
                    home.resolve("passphrase").toString());
        }

        assertThat(ending.status()).as(ending.output()).isZero();
        assertThat(Files.readString(other.resolve("env-config/.env.base"))).contains("SMTP_PASSWORD=hidden-word");
        assertThat(Files.readString(other.resolve("data/secrets/operator-key")))
                .isEqualTo(Files.readString(home.resolve("data/secrets/operator-key")));
        assertThat(pictures(other)).hasSize(90);
        assertServesTheSame(other);
    }

    private static void assertServesTheSame(Path place) throws Exception {
        try (Tool running = run(place).ready()) {
            assertThat(get("/api/ads/")).isEqualTo(ads);
            assertThat(running.terminate().status()).isZero();
        }
    }

    private static Tool run(Path place) {
        return Tool.start(
                place,
                Map.of("DEMO_ADS", "1"),
                "run",
                "--port",
                String.valueOf(PORT),
                "--mailing-port",
                String.valueOf(MAILING_PORT));
    }

    private static Tool.Ending tool(Path place, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        return Tool.run(place, Map.of(), arguments.toArray(String[]::new));
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void deletePictures() throws IOException {
        for (Path picture : pictures(home)) {
            Files.delete(picture);
        }
    }

    private static List<Path> pictures(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place.resolve("data/media"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !place.resolve("data/media")
                            .relativize(file)
                            .toString()
                            .startsWith("."))
                    .toList();
        }
    }
}
