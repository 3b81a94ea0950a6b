package org.forecourt.setup;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.ParseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "shell", description = "An interactive console over the database and the parts of the app.")
final class Shell implements Callable<Integer> {

    private static final String WELCOME = """
            Forecourt shell. A line is SQL (read-only) or an expression over the app's parts; help, quit.
              select count(*) from ad where status = 'active'
              ads.countActive()""";

    private final ApplicationContext context;
    private final ShellLine shellLine;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    Shell(ApplicationContext context, ShellLine shellLine) {
        this.context = context;
        this.shellLine = shellLine;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter output = spec.commandLine().getOut();
        boolean interactive = isTerminal(System.console());
        output.println(WELCOME);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        prompt(output, interactive);
        for (String line = input.readLine(); line != null && !isQuit(line); line = input.readLine()) {
            answer(line.strip(), output);
            prompt(output, interactive);
        }
        return Manage.done();
    }

    private void answer(String line, PrintWriter output) {
        if (line.isEmpty()) {
            return;
        }
        if (line.equals("help")) {
            output.println(WELCOME);
            return;
        }
        try {
            shellLine.evaluate(line, context).forEach(output::println);
        } catch (DataAccessException | EvaluationException | ParseException | IllegalStateException refused) {
            output.println(OneLine.of(refused));
        }
    }

    private static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    private static void prompt(PrintWriter output, boolean interactive) {
        if (interactive) {
            output.print("forecourt> ");
            output.flush();
        }
    }

    private static boolean isQuit(String line) {
        return line.strip().matches("quit|exit|\\\\q");
    }
}
