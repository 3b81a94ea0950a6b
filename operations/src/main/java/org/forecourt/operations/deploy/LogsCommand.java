package org.forecourt.operations.deploy;

import java.util.List;
import java.util.concurrent.Callable;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the product has logged. */
@Command(name = "logs", description = "Show what the product has logged.")
public final class LogsCommand implements Callable<Integer> {

    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Option(
            names = {"-f", "--follow"},
            description = "go on until Ctrl-C")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "NUMBER",
            defaultValue = "100",
            description = "how many of the last lines; default 100")
    private int lines;

    @Parameters(arity = "0..*", paramLabel = "SERVICE", description = "docker mode: app, mailing, pg, redis, rabbitmq")
    private List<String> services = List.of();

    @Override
    public Integer call() {
        if (lines < 0) {
            throw new Refusal("--lines must be 0 or more and not " + lines);
        }
        Terminal terminal = Terminal.onStandardOutput();
        return options.site(terminal, Interruption.toldOn(terminal)).logs(new LogRequest(lines, follow, services));
    }
}
