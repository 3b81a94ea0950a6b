package org.forecourt.operations;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
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
        try {
            Object answer = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"static_dump", unfinished.toString()}},
                            new String[] {String[].class.getName()});
            removeOutputOfDump();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            log.info("start-up cache written: {}", answer.toString().strip());
        } catch (JMException | IOException failed) {
            log.info("no start-up cache was written, later starts take longer", failed);
        }
    }

    /** The virtual machine leaves two files in the current folder. */
    private static void removeOutputOfDump() throws IOException {
        for (String stream : new String[] {"stdout", "stderr"}) {
            Files.deleteIfExists(
                    Path.of("java_pid%d_%s".formatted(ProcessHandle.current().pid(), stream)));
        }
    }
}
