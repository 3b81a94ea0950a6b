package org.forecourt.operations.deploy;

import java.time.Duration;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/**
 * A node of the next version, without callers, beside the one that serves: what is wrong with a version shows before anything is
 * replaced.
 */
final class TrialNode {

    private final Engine engine;
    private final ServiceHealth health;
    private final Terminal terminal;

    TrialNode(Engine engine, ServiceHealth health, Terminal terminal) {
        this.engine = engine;
        this.health = health;
        this.terminal = terminal;
    }

    /** @throws DeployFailure when it does not become healthy; nothing has been replaced then */
    void require(Duration patience) {
        long start = System.nanoTime();
        terminal.line("Trying the new version beside the one that serves…");
        remove();
        try {
            String[] last = {""};
            int status = engine.withTag(Images.NEXT)
                    .compose(line -> last[0] = line, "run", "-d", "--no-deps", "--name", Stack.TRIAL, Stack.APP);
            if (status != 0) {
                throw new DeployFailure("it cannot be started: " + last[0].strip(), "See: docker ps -a");
            }
            health.await(Stack.TRIAL, patience);
            terminal.line("   healthy after " + Terminal.seconds(start));
        } catch (DeployFailure unhealthy) {
            throw new DeployFailure(
                    "the new version did not become healthy, and the one before has served all the time: %s"
                            .formatted(unhealthy.getMessage()),
                    "Cure that, and repeat it");
        } finally {
            remove();
        }
    }

    /** Also one that a killed upgrade has left. */
    private void remove() {
        engine.container(Stack.TRIAL).ifPresent(container -> {
            if (!Labels.areOurs(container.labels())) {
                throw new Refusal(
                        "the container %s is not Forecourt's, and its name is needed: rename it (docker rename)"
                                .formatted(Stack.TRIAL));
            }
            engine.docker("stop", Stack.TRIAL);
            engine.docker("rm", "-f", Stack.TRIAL);
        });
    }
}
