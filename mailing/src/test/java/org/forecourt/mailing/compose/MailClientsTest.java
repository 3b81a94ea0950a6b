package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.contracts.mail.MailMessage;
import org.junit.jupiter.api.Test;

/**
 * What Gmail, Outlook and Apple Mail do not support of our mails is on a list with a reason for each entry; nothing else is
 * in them. The knowledge comes from {@code doiuse-email}, which npm fetches into the build folder.
 */
class MailClientsTest {

    private static final Path SOURCE = Path.of("src/test/npm");
    private static final Path FOLDER = Path.of("target/mail-clients");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "check.mjs");

    @Test
    void what_a_client_lacks_is_known_and_has_a_reason() throws Exception {
        if (!isInstalled("npm") || !isInstalled("node")) {
            System.out.println("npm or node is not installed: mails were not compared with what mail clients support");
            return;
        }
        fetch();
        for (MailMessage message : Letters.samples()) {
            String name = message.template().code() + "_" + message.locale().code() + ".html";
            Letters.keep(
                    FOLDER.resolve("letters").resolve(name),
                    Letters.COMPOSER.compose(message).html());
        }

        Set<String> found = Arrays.stream(run("node", "check.mjs", "letters").split("\n"))
                .filter(line -> !line.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(reviewed());
    }

    private static Set<String> reviewed() throws IOException {
        Set<String> entries = new TreeSet<>();
        for (String line : Files.readAllLines(SOURCE.resolve("reviewed.txt"))) {
            String[] parts = line.split(" \\| ", 3);
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            assertThat(parts).as(line).hasSize(3);
            assertThat(parts[2]).as(line).hasSizeGreaterThan(20);
            for (String client : parts[1].split(", ")) {
                entries.add(parts[0] + " | " + client);
            }
        }
        return entries;
    }

    /** Exactly what the lock file names, once. */
    private static void fetch() throws Exception {
        Files.createDirectories(FOLDER);
        Path lock = FOLDER.resolve("package-lock.json");
        boolean fetched = Files.exists(FOLDER.resolve("node_modules/doiuse-email"))
                && Files.exists(lock)
                && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0;
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!fetched) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        }
    }

    private static String run(String... command) throws Exception {
        File output = FOLDER.resolve(command[0] + ".out").toFile();
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0)
                .as(String.join(" ", command) + "\n" + text)
                .isTrue();
        return text;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
