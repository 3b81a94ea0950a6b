package org.forecourt.operations.deploy;

import java.util.concurrent.Callable;
import org.forecourt.operations.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every check of SPEC D12, at any time. */
@Command(name = "verify", description = "Ask the running product from outside whether it keeps its promises.")
public final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "who gets the test mail; the sender of the site's mail otherwise")
    private @Nullable String to;

    @Override
    public Integer call() {
        var recipient = Recipient.of(to);
        Terminal terminal = Terminal.onStandardOutput();
        Site site = options.site(terminal, Interruption.toldOn(terminal));
        return new Report(terminal).of(site.findings(recipient));
    }
}
