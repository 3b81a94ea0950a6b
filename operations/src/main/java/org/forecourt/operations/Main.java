package org.forecourt.operations;

import java.util.Set;
import org.forecourt.operations.backup.BackupCommand;
import org.forecourt.operations.backup.BackupsCommand;
import org.forecourt.operations.backup.RestoreCommand;
import org.forecourt.operations.deploy.DeployCommand;
import org.forecourt.operations.deploy.LogsCommand;
import org.forecourt.operations.deploy.RollbackCommand;
import org.forecourt.operations.deploy.StatusCommand;
import org.forecourt.operations.deploy.StopCommand;
import org.forecourt.operations.deploy.UninstallCommand;
import org.forecourt.operations.deploy.UpgradeCommand;
import org.forecourt.operations.deploy.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the {@code forecourt} command, behind the shell script of that name. */
@Command(
        name = "forecourt",
        description = "An open, self-hosted vehicle marketplace.",
        subcommands = {
            RunCommand.class,
            ManageCommand.class,
            VerifyCommand.class,
            DbCommand.class,
            DoctorCommand.class,
            DeployCommand.class,
            StopCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            UninstallCommand.class,
            UpgradeCommand.class,
            RollbackCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BackupsCommand.class
        })
public final class Main {

    private Main() {}

    /** Ends the process with 0 when done, 2 when something given was at fault, 1 when something failed. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs a command inside another one, as a person would call it, and returns its status. */
    public static int execute(String... arguments) {
        return commandLine(Terminal.onStandardError()).execute(arguments);
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new Main())
                .setStopAtPositional(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    terminal.error(ExitStatus.lineOf(failure));
                    return ExitStatus.of(failure);
                })
                .setParameterExceptionHandler((refused, given) -> {
                    terminal.error(ExitStatus.oneLine(String.valueOf(refused.getMessage())) + suggestion(refused));
                    return ExitStatus.REFUSED;
                });
        // these take words of their own and no command of somebody else's, so options may follow
        line.getSubcommands().forEach((name, command) -> {
            if (Set.of("restore", "backups", "logs").contains(name)) {
                command.setStopAtPositional(false);
            }
        });
        return line;
    }

    private static String suggestion(CommandLine.ParameterException refused) {
        return refused instanceof CommandLine.UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? " (did you mean " + String.join(", ", unmatched.getSuggestions()) + "?)"
                : "";
    }
}
