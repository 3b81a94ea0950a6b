package org.forecourt.operations.deploy;

import java.io.Console;
import java.util.List;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** Volumes with our names that we did not make: nothing is done with them before the operator has seen what is in them. */
final class VolumeAdoption {

    private final VolumeContent content;
    private final Terminal terminal;
    private final boolean adopt;

    /** @param adopt whether the operator has said yes beforehand */
    VolumeAdoption(VolumeContent content, Terminal terminal, boolean adopt) {
        this.content = content;
        this.terminal = terminal;
        this.adopt = adopt;
    }

    /**
     * Passes when every volume is ours or may be used.
     *
     * @return what is known afterwards
     * @throws Refusal when one may not
     */
    Deployment require(List<Volume> volumes, Deployment known) {
        Deployment result = known;
        for (Volume volume : volumes) {
            if (!Labels.areOurs(volume.labels()) && !result.hasAdopted(volume.name(), volume.created())) {
                terminal.line("The volume %s was not made by Forecourt. In it: %s"
                        .formatted(volume.name(), content.of(volume).words()));
                requireLeave(volume);
                result = result.adopting(volume.name(), volume.created());
            }
        }
        return result;
    }

    private void requireLeave(Volume volume) {
        if (adopt) {
            return;
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Refusal(
                    "the volume %s is not ours: look at it above, then repeat with --adopt to use it, or remove it (docker volume rm %s)"
                            .formatted(volume.name(), volume.name()));
        }
        String answer = console.readLine("Use it as Forecourt's own? [y/N] ");
        if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
            throw new Refusal("the volume %s stays as it is: nothing was changed".formatted(volume.name()));
        }
    }
}
