package org.forecourt.operations.deploy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a deploy without containers hands on to {@code forecourt run}. */
final class LocalOptions {

    @Option(names = "--port", paramLabel = "PORT", description = "local mode: the site's port instead of 8000")
    private @Nullable Integer port;

    @Option(
            names = "--mailing-port",
            paramLabel = "PORT",
            description = "local mode: the mailing service's port instead of 8001")
    private @Nullable Integer mailingPort;

    @Option(names = "--no-demo", description = "local mode: make no demo ads")
    private boolean noDemo;

    /** The same options for {@code forecourt run}. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (port != null) {
            arguments.addAll(List.of("--port", String.valueOf(port)));
        }
        if (mailingPort != null) {
            arguments.addAll(List.of("--mailing-port", String.valueOf(mailingPort)));
        }
        if (noDemo) {
            arguments.add("--no-demo");
        }
        return arguments;
    }
}
