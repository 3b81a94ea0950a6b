package org.forecourt.operations.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.forecourt.operations.Terminal;

/** Replaces the services by those of other images, one after the other, and all of them back when one does not become healthy. */
final class Rollout {

    /** So short that a node that never becomes healthy is replaced back within half a minute. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What served before is worth waiting for. */
    private static final Duration PATIENCE_BACK = Duration.ofMinutes(2);

    private final Engine engine;
    private final Nodes nodes;
    private final ServiceHealth health;
    private final Terminal terminal;
    private final Duration patience;

    Rollout(Engine engine, Nodes nodes, ServiceHealth health, Terminal terminal, Duration patience) {
        this.engine = engine;
        this.nodes = nodes;
        this.health = health;
        this.terminal = terminal;
        this.patience = patience;
    }

    /**
     * Returns when the target serves; what served before has the tag {@link Images#SERVING} until the caller takes it away.
     *
     * @throws DeployFailure with the cause when it does not become healthy; then everything is as it was before
     */
    void replace(Images before, Images target) {
        target.tag(engine, Images.NEXT);
        if (!nodes.areTwo()) {
            new TrialNode(engine, health, terminal).require(patience);
        }
        before.tag(engine, Images.SERVING);
        target.tag(engine, Images.LATEST);
        List<String> replaced = new ArrayList<>();
        try {
            for (String service : nodes.andMailing()) {
                replaced.add(service);
                replace(service, patience);
            }
        } catch (DeployFailure unhealthy) {
            putBack(before, replaced, unhealthy);
        }
    }

    private void replace(String service, Duration patience) {
        long start = System.nanoTime();
        nodes.drain(service);
        String[] last = {""};
        if (engine.compose(line -> last[0] = line, "up", "-d", "--no-deps", "--no-build", "--force-recreate", service)
                != 0) {
            throw new DeployFailure(
                    "%s cannot be replaced (%s)".formatted(service, last[0].strip()), "See: docker ps -a");
        }
        health.await(service, patience);
        nodes.readmit(service);
        terminal.line("   %s replaced and healthy after %s".formatted(service, Terminal.seconds(start)));
    }

    private void putBack(Images before, List<String> replaced, DeployFailure cause) {
        long start = System.nanoTime();
        terminal.line("Not healthy: back to the version before…");
        before.tag(engine, Images.LATEST);
        List<String> alsoUnhealthy = new ArrayList<>();
        for (String service : replaced.reversed()) {
            try {
                replace(service, PATIENCE_BACK);
            } catch (DeployFailure failed) {
                nodes.readmit(service);
                alsoUnhealthy.add(failed.getMessage());
            }
        }
        if (!alsoUnhealthy.isEmpty()) {
            throw new DeployFailure(
                    "the new version did not become healthy (%s), and the one before does not either (%s)"
                            .formatted(cause.getMessage(), String.join("; ", alsoUnhealthy)),
                    "./forecourt status tells what runs");
        }
        Images.untag(engine, Images.SERVING);
        throw new DeployFailure(
                "the new version did not become healthy, and the one before serves again after %s: %s"
                        .formatted(Terminal.seconds(start), cause.getMessage()),
                "Cure that, and repeat it");
    }
}
