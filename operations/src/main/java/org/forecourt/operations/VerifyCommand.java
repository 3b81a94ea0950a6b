package org.forecourt.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.forecourt.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "verify", description = "Ask the running product from outside whether it keeps its promises.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        Path folder = data.path();
        Settings running = RunningInstance.settings(folder, Home.settings(folder))
                .orElseThrow(() -> new Refusal("nothing runs on %s: start it with ./forecourt run".formatted(folder)));
        Terminal terminal = Terminal.onStandardOutput();
        List<Finding> findings = new Verification(running).findings();
        findings.forEach(finding -> terminal.line(finding.line()));
        terminal.line("Not checked: the way of a mail, because this version sends none");
        return findings.stream().allMatch(Finding::isGreen) ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
