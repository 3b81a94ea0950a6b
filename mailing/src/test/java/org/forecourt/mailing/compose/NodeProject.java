package org.forecourt.mailing.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The scripts of {@code src/test/npm} with the packages their lock file names, which npm fetches into the build folder once.
 * {@code ./forecourt test} installs Node.js and npm where they are missing.
 */
final class NodeProject {

    static final Path SOURCE = Path.of("src/test/npm");

    private static final Path FOLDER = Path.of("target/mail-clients");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "check.mjs", "parse.mjs");
    private static final String MISSING =
            "npm or node is missing (packages nodejs and npm): mails were not looked at by anything but Java";

    private NodeProject() {}

    /** Ready to run. Without npm the test is shown as skipped, and in CI it fails: nobody reads what was skipped there. */
    static synchronized NodeProject fetched() throws Exception {
        if (!isInstalled("npm") || !isInstalled("node")) {
            assertThat(System.getenv("CI")).as(MISSING).isNull();
            abort(MISSING);
        }
        Files.createDirectories(FOLDER);
        Path lock = FOLDER.resolve("package-lock.json");
        boolean isFetched = Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))
                && Files.exists(lock)
                && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0;
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!isFetched) {
            run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
        }
        return new NodeProject();
    }

    Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** What a script prints. */
    String run(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        File output = FOLDER.resolve(command.getFirst() + ".out").toFile();
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
