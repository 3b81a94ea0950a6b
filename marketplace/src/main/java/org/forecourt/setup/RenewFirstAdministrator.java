package org.forecourt.setup;

import java.util.concurrent.Callable;
import org.forecourt.accounts.FirstAdministrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "first-administrator",
        description = "Give the first administrator a new one-time password and print it.")
final class RenewFirstAdministrator implements Callable<Integer> {

    private final FirstAdministrator firstAdministrator;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RenewFirstAdministrator(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public Integer call() {
        String password = firstAdministrator.renewPassword();
        spec.commandLine()
                .getOut()
                .println(
                        "First administrator: %s, one-time password: %s".formatted(FirstAdministrator.EMAIL, password));
        return Manage.done();
    }
}
