package org.forecourt.operations.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.forecourt.operations.Terminal;

/** Runs compose: shows the lines that tell how far it is, and keeps all of them in a file. */
final class ShownCompose {

    private static final Pattern WORTH_SHOWING = Pattern.compile(
            "(Step \\d+/\\d+|#\\d+ \\[|Building |Pulling |Creating |Recreating |Starting |Stopping | ?Container "
                    + "| ?Volume | ?Network |ERROR|Error|error).*");

    private final Engine engine;
    private final Path log;
    private final Terminal terminal;
    private String last = "it said nothing";

    /** @param log the name of the file in the folder of logs */
    ShownCompose(Engine engine, Path dataFolder, String log, Terminal terminal) {
        this.engine = engine;
        this.log = dataFolder.resolve("logs").resolve(log);
        this.terminal = terminal;
    }

    /** The status of compose. */
    int run(String... arguments) {
        try {
            Files.createDirectories(log.getParent());
            try (Writer file = Files.newBufferedWriter(log)) {
                return engine.compose(line -> handle(line, file), arguments);
            }
        } catch (IOException failed) {
            throw new DeployFailure(log + " cannot be written", "Check the rights of the folder and its disk");
        }
    }

    private void handle(String line, Writer file) {
        try {
            file.write(line + "\n");
            file.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!line.isBlank()) {
            last = line.strip();
        }
        if (WORTH_SHOWING.matcher(line).matches()) {
            terminal.line("   " + line.strip());
        }
    }

    /** Where the reason of a failure usually is. */
    String lastLine() {
        return last;
    }

    Path log() {
        return log;
    }
}
