package org.forecourt.operations;

import org.forecourt.operations.volume.MigrateVolumeCommand;
import org.forecourt.operations.volume.UpgradeDatabaseCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "db",
        description = "Work on the database's files as a whole.",
        subcommands = {MigrateVolumeCommand.class, UpgradeDatabaseCommand.class})
final class DbCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected
    private CommandSpec command;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                command.commandLine(),
                "db needs one of: " + String.join(", ", command.subcommands().keySet()));
    }
}
