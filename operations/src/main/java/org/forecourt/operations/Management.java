package org.forecourt.operations;

import java.nio.file.Path;
import java.util.List;
import org.forecourt.setup.Manage;

/** Gives a management command a database: that of the running instance, or one started for the command alone. */
final class Management {

    private final OpenInstallation installation;

    Management(Path path, Terminal terminal) {
        this.installation = new OpenInstallation(path, terminal, "manage");
    }

    /** Runs the command to its end and gives back what was opened for it. */
    int run(List<String> arguments) {
        installation.closeOnSignal();
        try (installation) {
            return Manage.run(installation::reach, arguments.toArray(String[]::new));
        }
    }
}
