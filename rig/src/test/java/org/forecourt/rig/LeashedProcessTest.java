package org.forecourt.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashedProcessTest {

    @TempDir
    Path folder;

    @Test
    void it_ends_by_itself_with_its_status_and_its_output_in_the_log() {
        Path log = folder.resolve("log");
        try (LeashedProcess process =
                LeashedProcess.start(List.of("sh", "-c", "echo $WORD; exit 3"), Map.of("WORD", "said"), log)) {
            assertThat(process.awaitEnd(Duration.ofSeconds(10))).isTrue();
            assertThat(process.exitStatus()).isEqualTo(3);
        }
        assertThat(log).hasContent("said");
    }

    @Test
    void it_can_be_killed() {
        LeashedProcess process = LeashedProcess.start(List.of("sleep", "60"), Map.of(), folder.resolve("log"));
        assertThat(isAlive(process.processId())).isTrue();

        process.kill();

        assertThat(process.isAlive()).isFalse();
        assertThat(isAlive(process.processId())).isFalse();
        assertThat(process.exitStatus()).isEqualTo(137);
    }

    @Test
    void it_does_not_outlive_a_parent_that_was_killed() throws Exception {
        Path told = folder.resolve("told");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        told.toString())
                .inheritIO()
                .start();
        long child = awaitNumber(told);
        assertThat(isAlive(child)).isTrue();

        parent.destroyForcibly().waitFor();

        for (int tries = 0; tries < 100 && isAlive(child); tries++) {
            Thread.sleep(50);
        }
        assertThat(isAlive(child)).isFalse();
    }

    private static long awaitNumber(Path told) throws Exception {
        for (int tries = 0; tries < 400; tries++) {
            if (Files.exists(told) && Files.readString(told).endsWith(".")) {
                return Long.parseLong(Files.readString(told).replace(".", ""));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the parent did not start");
    }

    private static boolean isAlive(long processId) {
        return ProcessHandle.of(processId).map(ProcessHandle::isAlive).orElse(false);
    }

    /** A process that starts another and waits to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Path told = Path.of(arguments[0]);
            LeashedProcess child =
                    LeashedProcess.start(List.of("sleep", "600"), Map.of(), told.resolveSibling("child.log"));
            Files.writeString(told, child.processId() + ".");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
