package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.jspecify.annotations.Nullable;

/** The end of a log file, and what is added to it, also when the file is rotated meanwhile. */
final class LogFile {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Path file;
    private final Terminal terminal;

    LogFile(Path file, Terminal terminal) {
        this.file = file;
        this.terminal = terminal;
    }

    /** Ends with the last line, or by a signal when the log is followed. */
    int show(LogRequest request) {
        if (!Files.isReadable(file)) {
            throw new Refusal(
                    "there is no log %s yet: ./forecourt deploy --mode local starts the product".formatted(file));
        }
        GrowingFile source = new GrowingFile(file);
        Object shown = key();
        List<String> present = source.news();
        present.subList(Math.max(0, present.size() - request.lines()), present.size())
                .forEach(terminal::line);
        while (request.follow()) {
            Pause.of(PAUSE);
            Object now = key();
            if (now != null && !Objects.equals(now, shown)) {
                source = new GrowingFile(file);
                shown = now;
            }
            source.news().forEach(terminal::line);
        }
        return ExitStatus.DONE;
    }

    private @Nullable Object key() {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException rotating) {
            return null;
        }
    }
}
