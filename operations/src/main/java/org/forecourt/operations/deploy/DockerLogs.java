package org.forecourt.operations.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.operations.Refusal;

/** What the containers have said, as compose shows it. */
final class DockerLogs {

    private final Engine engine;
    private final Path home;

    DockerLogs(Engine engine, Path home) {
        this.engine = engine;
        this.home = home;
    }

    int show(LogRequest request) {
        for (String service : request.services()) {
            if (!Stack.SERVICES.contains(service) && !service.equals("prepare")) {
                throw new Refusal("there is no service %s: choose among prepare, %s"
                        .formatted(service, String.join(", ", Stack.SERVICES)));
            }
        }
        List<String> arguments =
                new ArrayList<>(List.of("logs", "--no-color", "--tail", String.valueOf(request.lines())));
        if (request.follow()) {
            arguments.add("-f");
        }
        arguments.addAll(request.services());
        try {
            Process process = new ProcessBuilder(engine.composeCommand(arguments))
                    .directory(home.toFile())
                    .inheritIO()
                    .start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
            return process.waitFor();
        } catch (IOException failed) {
            throw new DeployFailure("compose cannot be started: " + failed.getMessage(), "See: docker logs app");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }
}
