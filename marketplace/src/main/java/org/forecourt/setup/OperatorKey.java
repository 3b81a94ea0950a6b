package org.forecourt.setup;

import java.util.concurrent.Callable;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "operator-key", description = "Print the key that opens the mailing page.")
final class OperatorKey implements Callable<Integer> {

    private final Settings settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    OperatorKey(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(settings.required(Setting.OPERATOR_KEY));
        return Manage.done();
    }
}
