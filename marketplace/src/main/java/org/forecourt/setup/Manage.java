package org.forecourt.setup;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.forecourt.Marketplace;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Settings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/**
 * The management commands of SPEC D10, for {@code docker exec app manage …} and {@code ./forecourt manage …}. Exit status
 * 0 means done, 2 that the command, its options, the settings or the data are at fault; the reason is one line.
 */
public final class Manage {

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private Manage() {}

    /** Entry point inside a container, where settings come from the process; help needs none. */
    public static void main(String[] arguments) {
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(Settings::ofThisProcess, arguments));
        } catch (InvalidSettings invalid) {
            errors.println(invalid.getMessage());
            System.exit(REFUSED);
        }
    }

    /**
     * Runs one command against the database that the settings name.
     *
     * @param arguments the command and its options; none means {@code help}
     * @return the exit status
     */
    public static int run(Settings settings, String... arguments) {
        return run(() -> settings, arguments);
    }

    /**
     * Runs one command; the settings are asked for only when it needs a database, which help and a misspelt command do not.
     *
     * @return the exit status
     */
    public static int run(Supplier<Settings> settings, String... arguments) {
        ManagementCommands.Factory factory = new ManagementCommands.Factory(() -> context(settings.get()));
        String[] given = arguments.length == 0 ? new String[] {"help"} : arguments;
        CommandLine description = commandLine(new ManagementCommands.WithoutParts());
        if (!asksForWork(description, given)) {
            return description.execute(given);
        }
        if (ManagementCommands.WithSettings.make(given[0])) {
            return commandLine(new ManagementCommands.WithSettings(settings)).execute(given);
        }
        try (factory) {
            return commandLine(factory).execute(given);
        }
    }

    private static boolean asksForWork(CommandLine description, String... arguments) {
        try {
            List<CommandLine> commands = description.parseArgs(arguments).asCommandLineList();
            return commands.size() > 1
                    && commands.stream()
                            .noneMatch(command -> command.isUsageHelpRequested()
                                    || command.getCommandSpec().helpCommand());
        } catch (CommandLine.ParameterException refused) {
            return false;
        }
    }

    private static ConfigurableApplicationContext context(Settings settings) {
        return Marketplace.withoutServer(settings);
    }

    private static CommandLine commandLine(CommandLine.IFactory factory) {
        PrintWriter output = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(ManagementCommands.class, factory)
                .setOut(output)
                .setErr(errors)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(OneLine.of(failure));
                    return REFUSED;
                })
                .setParameterExceptionHandler((refused, ignored) -> {
                    refused.getCommandLine().getErr().println(OneLine.of(refused) + ". See: manage help");
                    return REFUSED;
                })
                .setExitCodeExceptionMapper(failure -> REFUSED)
                .setExecutionStrategy(new CommandLine.RunLast());
    }

    static int done() {
        return DONE;
    }
}
