package org.forecourt.setup;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "migrate", description = "Bring the database schema to this version.")
final class Migrate implements Callable<Integer> {

    private final Migrations migrations;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--noinput", description = "Accepted for scripts; the command never asks.")
    private boolean noInput;

    Migrate(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public Integer call() {
        int applied = migrations.migrate();
        spec.commandLine().getOut().println("Migrations applied: " + applied);
        return Manage.done();
    }
}
