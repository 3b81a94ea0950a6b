package org.forecourt.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Java virtual machine's archive of loaded classes, which later starts of the same build read instead of parsing jars.
 * Written once, after the first start and beside it: at the end it would make the stop wait.
 */
final class StartUpCache {

    private static final Logger log = LoggerFactory.getLogger(StartUpCache.class);
    private static final String PROPERTY = "forecourt.cache";

    private final Path file;

    private StartUpCache(Path file) {
        this.file = file;
    }

    /** The archive that the launcher wants, empty when it wants none or has it already. */
    static Optional<StartUpCache> fromSystemProperty() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .filter(path -> !Files.exists(path))
                .map(StartUpCache::new);
    }

    /** Returns at once; a failure is logged and costs nothing but time at the next start. */
    void writeInBackground() {
        Thread.ofPlatform()
                .daemon()
                .name("start-up-cache")
                .priority(Thread.MIN_PRIORITY)
                .start(this::write);
    }

    private void write() {
        Path unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        PrintStream terminal = System.out;
        try {
            Set<Path> before = outputsOfDumps();
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            dumpInto(unfinished);
            for (Path output : outputsOfDumps()) {
                if (!before.contains(output)) {
                    Files.delete(output);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            log.info("start-up cache written into {}", file);
        } catch (JMException | IOException failed) {
            log.info("no start-up cache was written, later starts take longer", failed);
        } finally {
            System.setOut(terminal);
        }
    }

    /** The virtual machine reports on standard output, which is not its own. */
    private static void dumpInto(Path archive) throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmCds",
                        new Object[] {new String[] {"static_dump", archive.toString()}},
                        new String[] {String[].class.getName()});
    }

    /** The process that dumps leaves its output in two files in the current folder. */
    private static Set<Path> outputsOfDumps() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
            return files.filter(path -> path.getFileName().toString().matches("java_pid[0-9]+_std(out|err)"))
                    .collect(Collectors.toSet());
        }
    }
}
