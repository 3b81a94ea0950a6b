package org.forecourt.operations.volume;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** Takes a migration back, finished or not. Data that were written to the copy since are never thrown away. */
final class Undo {

    private final Places places;
    private final Occupants occupants;
    private final Terminal terminal;

    Undo(Places places, Occupants occupants, Terminal terminal) {
        this.places = places;
        this.occupants = occupants;
        this.terminal = terminal;
    }

    /**
     * Empties the target and starts the containers that were stopped for the migration.
     *
     * @return one line about how it is now
     * @throws Refusal when there is nothing to take back, or the copy has been used
     */
    String run(BooleanSupplier agreed) {
        if (!places.targetExists()) {
            throw new Refusal("there is no %s, so there is nothing to take back".formatted(places.target()));
        }
        Target target = places.lookAtTarget();
        if (target.names().contains("forecourt-upgrade")) {
            throw new Refusal(
                    "the %s was upgraded since, or is being upgraded: ./forecourt db upgrade --undo or --forget-old comes first"
                            .formatted(places.target()));
        }
        Journal journal = journal(target)
                .orElseThrow(() -> new Refusal(
                        "the %s was not filled by this command, so it is not taken back".formatted(places.target())));
        List<String> running = occupants.ours(places.target());
        mustBeUnused(target, !running.isEmpty());
        if (!agreed.getAsBoolean()) {
            throw new Refusal("nothing was done");
        }
        terminal.run("Emptying the " + places.target(), places::empty);
        places.removeTarget(journal.madeTarget());
        List<String> missing = occupants.start(journal.stopped());
        return "the %s is empty again, and the data are in the %s as before%s"
                .formatted(places.target(), journal.from(), words(journal.stopped(), missing));
    }

    private static Optional<Journal> journal(Target target) {
        return target.journal().or(target::record);
    }

    private void mustBeUnused(Target target, boolean inUse) {
        if (!target.isDatabase()) {
            return;
        }
        ControlFile now = places.controlOfCopy();
        boolean unused = target.record()
                .filter(record -> record.checkpoint() == now.checkpoint())
                .isPresent();
        if (inUse || !unused || !now.isShutDown()) {
            throw new Refusal(
                    "the %s has been written to since, and its data would be lost: to go back with them, ./forecourt db migrate-volume --from %s --to ANOTHER_PLACE"
                            .formatted(places.target(), places.target().argument()));
        }
    }

    private static String words(List<String> stopped, List<String> missing) {
        if (stopped.isEmpty()) {
            return "";
        }
        return missing.isEmpty() ? "; the stack runs again" : "; not there any more: " + String.join(", ", missing);
    }
}
