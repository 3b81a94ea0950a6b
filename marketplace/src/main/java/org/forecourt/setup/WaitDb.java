package org.forecourt.setup;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "wait_db", description = "Wait until PostgreSQL answers a query.")
final class WaitDb implements Callable<Integer> {

    private static final int LONGEST = 86_400;

    private final DatabaseWait databaseWait;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--timeout", defaultValue = "60", description = "Seconds to wait, 0 to 86400; default 60.")
    private int seconds;

    WaitDb(DatabaseWait databaseWait) {
        this.databaseWait = databaseWait;
    }

    @Override
    public Integer call() {
        if (seconds < 0 || seconds > LONGEST) {
            throw new StartFailure("--timeout must be 0 to 86400 seconds and not " + seconds);
        }
        databaseWait.await(Duration.ofSeconds(seconds));
        spec.commandLine().getOut().println("PostgreSQL answers");
        return Manage.done();
    }
}
