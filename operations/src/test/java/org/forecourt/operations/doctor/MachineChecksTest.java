package org.forecourt.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.forecourt.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the kernel: real sockets and locks, and files of a kernel that has too little. */
class MachineChecksTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "25000000, 20000000, OK",
        "1500000, 1400000, WARNING",
        "25000000, 500000, WARNING",
        "25000000, 100000, BROKEN",
        "900000, 800000, BROKEN"
    })
    void too_little_memory_is_named(long all, long available, Verdict expected) {
        kernel("proc/meminfo", "MemTotal: %d kB\nMemFree: 1 kB\nMemAvailable: %d kB\n".formatted(all, available));

        Finding finding = Case.in(home).machine(home).finding(new MemoryCheck(), Subject.MEMORY);

        assertThat(finding.verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"max, OK", "4294967296, OK", "1200000000, WARNING", "536870912, BROKEN"})
    void the_limit_of_a_control_group_around_this_one_counts(String limit, Verdict expected) {
        kernel("proc/self/cgroup", "0::/outer/inner\n");
        kernel("sys/fs/cgroup/outer/inner/memory.max", "max\n");
        kernel("sys/fs/cgroup/outer/memory.max", limit + "\n");

        Finding finding = Case.in(home).machine(home).finding(new MemoryCheck(), Subject.MEMORY_LIMITS);

        assertThat(finding.verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1048576, OK", "unlimited, OK", "2048, WARNING", "512, BROKEN"})
    void a_low_limit_of_open_files_is_named(String hard, Verdict expected) {
        kernel(
                "proc/self/limits",
                "Max open files            256                  %s              files\n".formatted(hard));

        Finding finding = Case.in(home).machine(home).finding(new LimitsCheck(), Subject.OPEN_FILES);

        assertThat(finding.verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "1, OK", "2, WARNING"})
    void a_kernel_that_never_overcommits_is_named(String mode, Verdict expected) {
        kernel("proc/sys/vm/overcommit_memory", mode + "\n");
        kernel("dev/shm/present", "");

        Finding finding = Case.in(home).machine(home).finding(new LimitsCheck(), Subject.SHARED_MEMORY);

        assertThat(finding.verdict()).isEqualTo(expected);
    }

    @Test
    void without_a_kernel_that_tells_nothing_is_called_fine() {
        Case elsewhere = Case.in(home).machine(home.resolve("empty"));

        assertThat(elsewhere.finding(new MemoryCheck(), Subject.MEMORY).verdict())
                .isEqualTo(Verdict.NOT_CHECKED);
        assertThat(elsewhere.finding(new PortsCheck(), Subject.PORTS).verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(elsewhere.findings(new LimitsCheck()))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.NOT_CHECKED);
    }

    @ParameterizedTest
    @CsvSource({"25.0.1, UTF-8, OK", "26, UTF-8, OK", "21.0.2, UTF-8, BROKEN", "25, ANSI_X3.4-1968, WARNING"})
    void an_old_java_and_a_locale_without_utf_8_are_named(String version, String encoding, Verdict expected) {
        Properties properties = new Properties();
        properties.setProperty("java.version", version);
        properties.setProperty("sun.jnu.encoding", encoding);

        assertThat(Case.in(home)
                        .finding(new JavaCheck(properties), Subject.JAVA)
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void a_port_that_is_really_taken_is_named_with_its_holder() throws IOException {
        long us = ProcessHandle.current().pid();
        int free;
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            free = socket.getLocalPort();
        }
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Case patient =
                    Case.in(home).with(Setting.APP_PORT, taken.getLocalPort()).with(Setting.MAILING_PORT, free);

            assertThat(patient.findings(new PortsCheck()).getFirst().line())
                    .contains("❌", "port %d is held by ".formatted(taken.getLocalPort()), "(process %d)".formatted(us));
            assertThat(patient.process(us).findings(new PortsCheck()))
                    .extracting(Finding::verdict)
                    .containsOnly(Verdict.OK);
        }
    }

    @Test
    void the_holder_of_the_data_folder_is_named_and_the_lock_is_left_alone() throws IOException {
        Path lock = Files.createDirectories(home.resolve("data")).resolve("lock");
        Case patient = Case.in(home);
        assertThat(patient.finding(new LockCheck(), Subject.LOCK).verdict()).isEqualTo(Verdict.NOT_CHECKED);
        Files.writeString(lock, "process 4711 (run)\n");
        assertThat(patient.finding(new LockCheck(), Subject.LOCK).cause()).contains("nobody holds it");

        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();

            assertThat(patient.finding(new LockCheck(), Subject.LOCK).cause())
                    .isEqualTo("held by process " + ProcessHandle.current().pid());
        }
        assertThat(lock).hasContent("process 4711 (run)\n");
    }

    @Test
    void disks_are_looked_at_where_the_data_will_be() {
        assertThat(Case.in(home)
                        .finding(
                                new DiskCheck(new Once<>(() -> {
                                    throw new Unanswered("no volumes");
                                })),
                                Subject.DISK)
                        .cause())
                .startsWith("the data folder has ");
    }

    private void kernel(String file, String text) {
        try {
            Path path = home.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
