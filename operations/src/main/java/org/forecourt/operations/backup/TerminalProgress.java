package org.forecourt.operations.backup;

import org.forecourt.backup.Progress;
import org.forecourt.operations.Terminal;
import org.forecourt.safekeeping.LineProgress;

/** Progress as lines of a terminal. */
final class TerminalProgress implements Progress {

    private final LineProgress lines;

    TerminalProgress(Terminal terminal) {
        this.lines = new LineProgress(terminal::line);
    }

    @Override
    public void step(String name) {
        lines.step(name);
    }

    @Override
    public void amount(long done, long all) {
        lines.amount(done, all);
    }

    /** A size for people. */
    static String size(long bytes) {
        return LineProgress.size(bytes);
    }
}
