package org.forecourt.operations;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the {@code forecourt} command, behind the shell script of that name. */
@Command(
        name = "forecourt",
        description = "An open, self-hosted vehicle marketplace.",
        subcommands = {RunCommand.class, ManageCommand.class, VerifyCommand.class, DbCommand.class, DoctorCommand.class
        })
public final class Main {

    private Main() {}

    /** Ends the process with 0 when done, 2 when something given was at fault, 1 when something failed. */
    public static void main(String[] arguments) {
        int status = commandLine(Terminal.onStandardError()).execute(arguments);
        System.exit(status);
    }

    private static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new Main())
                .setStopAtPositional(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    terminal.error(ExitStatus.lineOf(failure));
                    return ExitStatus.of(failure);
                })
                .setParameterExceptionHandler((refused, given) -> {
                    terminal.error(ExitStatus.oneLine(String.valueOf(refused.getMessage())) + suggestion(refused));
                    return ExitStatus.REFUSED;
                });
    }

    private static String suggestion(CommandLine.ParameterException refused) {
        return refused instanceof CommandLine.UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? " (did you mean " + String.join(", ", unmatched.getSuggestions()) + "?)"
                : "";
    }
}
