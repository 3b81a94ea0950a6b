package org.forecourt.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.compose.MailFrom;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "verify", description = "Ask the running product from outside whether it keeps its promises.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "who gets the test mail; the sender of the site's mail otherwise")
    private @Nullable String to;

    @Override
    public Integer call() {
        Path folder = data.path();
        Settings running = RunningInstance.settings(folder, Home.settings(folder))
                .orElseThrow(() -> new Refusal("nothing runs on %s: start it with ./forecourt run".formatted(folder)));
        Terminal terminal = Terminal.onStandardOutput();
        EmailAddress recipient = recipient(running);
        List<Finding> findings = new ArrayList<>(new Verification(running).findings());
        findings.forEach(finding -> terminal.line(finding.line()));
        Finding mail = new MailJourney(running, recipient).finding();
        terminal.line(mail.line());
        findings.add(mail);
        return findings.stream().allMatch(Finding::isGreen) ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private EmailAddress recipient(Settings running) {
        String text = to != null ? to : MailFrom.of(running).address().toString();
        return EmailAddress.parse(text).orElseThrow(() -> new Refusal("--to is not an address: " + text));
    }
}
