package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.forecourt.operations.Terminal;

/** What the next version does before it serves, while the other one does: it checks the settings and migrates. */
final class Rehearsal {

    private final ShownCompose compose;
    private final Terminal terminal;

    Rehearsal(Engine engine, Path dataFolder, Terminal terminal) {
        this.compose = new ShownCompose(engine.withTag(Images.NEXT), dataFolder, "upgrade.log", terminal);
        this.terminal = terminal;
    }

    /** @throws DeployFailure with its last words; what serves goes on */
    void run() {
        checkSettings();
        terminal.line("Migrating the database…");
        require("the migration failed", Stack.APP, "manage", "migrate", "--noinput");
    }

    /** @throws DeployFailure when this version does not take the settings */
    void checkSettings() {
        terminal.line("Checking the settings…");
        require("the settings are refused", "prepare");
    }

    private void require(String failure, String... what) {
        List<String> command = new ArrayList<>(List.of("run", "--rm", "--no-deps"));
        command.addAll(Arrays.asList(what));
        if (compose.run(command.toArray(String[]::new)) != 0) {
            throw new DeployFailure(
                    "%s, and the version before has served all the time: %s".formatted(failure, compose.lastLine()),
                    "All it said is in " + compose.log());
        }
    }
}
