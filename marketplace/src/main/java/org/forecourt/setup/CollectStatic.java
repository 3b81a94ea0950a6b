package org.forecourt.setup;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "collectstatic", description = "Write fingerprinted, compressed static files into STATIC_ROOT.")
final class CollectStatic implements Callable<Integer> {

    private final StaticCollection staticCollection;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--noinput", description = "Accepted for scripts; the command never asks.")
    private boolean noInput;

    @Option(names = "--clear", description = "Also remove files that no current asset produced.")
    private boolean clear;

    CollectStatic(StaticCollection staticCollection) {
        this.staticCollection = staticCollection;
    }

    @Override
    public Integer call() {
        staticCollection.collect(clear);
        spec.commandLine().getOut().println("Static files collected");
        return Manage.done();
    }
}
