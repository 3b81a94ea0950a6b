package org.forecourt.operations;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "manage",
        description = "Run a management command, beside a running instance as well as without one; see manage help.")
final class ManageCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "the command and its options")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return new Management(data.path(), Terminal.onStandardError()).run(arguments);
    }
}
