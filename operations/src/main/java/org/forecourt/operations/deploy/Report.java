package org.forecourt.operations.deploy;

import java.util.List;
import org.forecourt.operations.ExitStatus;
import org.forecourt.operations.Finding;
import org.forecourt.operations.Terminal;

/** Findings, one a line, and the status they amount to. */
final class Report {

    private final Terminal terminal;

    Report(Terminal terminal) {
        this.terminal = terminal;
    }

    /** 0 only when there are findings and all are green. */
    int of(List<Finding> findings) {
        findings.forEach(finding -> terminal.line(finding.line()));
        return !findings.isEmpty() && findings.stream().allMatch(Finding::isGreen)
                ? ExitStatus.DONE
                : ExitStatus.FAILED;
    }
}
