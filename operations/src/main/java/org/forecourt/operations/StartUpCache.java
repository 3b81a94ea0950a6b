package org.forecourt.operations;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Java virtual machine's archive of loaded classes, which later starts of the same build read instead of parsing jars.
 * Written once, after the first start and beside it, by a process of lower priority: at the end of the run it would
 * make the stop wait.
 */
final class StartUpCache {

    private static final Logger log = LoggerFactory.getLogger(StartUpCache.class);
    private static final String ARCHIVE = "forecourt.cache";
    private static final String CLASS_LIST = "forecourt.classlist";

    /** The archive appears whole or not at all, also when this process has ended by then. */
    private static final String SCRIPT = """
            archive=$1; list=$2; class_path=$3; java=$4
            nice -n 5 "$java" -Xshare:dump -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Xlog:disable \\
                -XX:SharedClassListFile="$list" -XX:SharedArchiveFile="$archive.$$" -cp "$class_path" &&
                mv "$archive.$$" "$archive"
            rm -f "$list" "$archive.$$"
            """;

    private final Path archive;
    private final Path classList;

    private StartUpCache(Path archive, Path classList) {
        this.archive = archive;
        this.classList = classList;
    }

    /** The archive that the launcher wants from the list it lets the virtual machine write; empty when it has it already. */
    static Optional<StartUpCache> fromSystemProperties() {
        String archive = System.getProperty(ARCHIVE);
        String classList = System.getProperty(CLASS_LIST);
        return archive == null || classList == null || !Files.isReadable(Path.of(classList))
                ? Optional.empty()
                : Optional.of(new StartUpCache(Path.of(archive), Path.of(classList)));
    }

    /** Returns at once; a failure costs nothing but time at the next start. */
    void writeInBackground() {
        try {
            new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(new File("/dev/null"))
                    .start();
        } catch (IOException failed) {
            log.info("no start-up cache is written, later starts take longer", failed);
        }
    }

    private List<String> command() {
        return List.of(
                "/bin/sh",
                "-c",
                SCRIPT,
                "start-up-cache",
                archive.toString(),
                classList.toString(),
                System.getProperty("java.class.path"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
}
