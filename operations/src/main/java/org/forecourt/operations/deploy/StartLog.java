package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run in the background prints: its progress, the first password once, and why it ended if it failed. */
final class StartLog {

    private static final String ERROR = "forecourt: ";

    private final Path file;
    private final GrowingFile source;
    private final List<String> lines = new ArrayList<>();

    private StartLog(Path file) {
        this.file = file;
        this.source = new GrowingFile(file);
    }

    /** The log of the run on a data folder, from its beginning. */
    static StartLog of(Path dataFolder) {
        return new StartLog(in(dataFolder));
    }

    /** Where it is. Its owner alone may read it. */
    static Path in(Path dataFolder) {
        return dataFolder.resolve("logs").resolve("start.log");
    }

    /** The whole lines that came since the last call. */
    List<String> news() {
        List<String> news = source.news();
        lines.addAll(news);
        return news;
    }

    /** Whether a line of this beginning has been seen. */
    boolean has(String beginning) {
        return lines.stream().anyMatch(line -> line.startsWith(beginning));
    }

    /** What the process said last about its own failure. */
    Optional<String> error() {
        return lines.stream()
                .filter(line -> line.startsWith(ERROR))
                .reduce((first, last) -> last)
                .map(line -> line.substring(ERROR.length()));
    }

    /** Empties the file once everything was shown: a password in it is for the operator's eyes only. */
    void forget() {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException failed) {
            throw new DeployFailure(file + " cannot be emptied", "Remove it: the first password is in it");
        }
    }
}
