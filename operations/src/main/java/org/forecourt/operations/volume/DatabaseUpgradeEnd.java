package org.forecourt.operations.volume;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/** How an upgrade ends: taken back, finished or not, or for good. Rows that were written since are never thrown away. */
final class DatabaseUpgradeEnd {

    private final UpgradePlace place;
    private final Occupants occupants;
    private final Terminal terminal;

    DatabaseUpgradeEnd(UpgradePlace place, Occupants occupants, Terminal terminal) {
        this.place = place;
        this.occupants = occupants;
        this.terminal = terminal;
    }

    /**
     * Puts the old files back and starts the containers that were stopped.
     *
     * @return one line about how it is now
     * @throws Refusal when there is nothing to take back, or the new database has been used
     */
    String undo(BooleanSupplier agreed) {
        UpgradeSeen seen = begun();
        if (seen.step() == UpgradeStep.FORGETTING) {
            throw new Refusal("the old files are being removed: finish it with --forget-old");
        }
        mustBeUnused(seen);
        if (!agreed.getAsBoolean()) {
            throw new Refusal("nothing was done");
        }
        List<String> stopped = seen.journal().map(UpgradeJournal::stopped).orElse(List.of());
        terminal.run("Putting the old files back", () -> place.run("upgrade-undo", Map.of()));
        List<String> missing = occupants.start(stopped);
        return "the %s is of PostgreSQL %s as before%s"
                .formatted(place.place(), place.look().source().version(), words(stopped, missing));
    }

    private UpgradeSeen begun() {
        place.mustExist();
        UpgradeSeen seen = place.look();
        if (!seen.isBegun()) {
            throw new Refusal(
                    "the %s was not upgraded by this command, or its old files are gone".formatted(place.place()));
        }
        return seen;
    }

    private void mustBeUnused(UpgradeSeen seen) {
        if (!seen.isUpgraded()) {
            return;
        }
        ControlFile now = seen.source().controlFile();
        boolean unused = seen.journal()
                .filter(journal -> journal.checkpointOfNew() == now.checkpoint())
                .isPresent();
        if (!unused || !now.isShutDown() || !occupants.ours(place.place()).isEmpty()) {
            throw new Refusal(
                    "the new database in the %s has been written to since, and its rows would be lost: its way back to PostgreSQL %s is a backup and a restore there"
                            .formatted(
                                    place.place(),
                                    seen.journal().map(UpgradeJournal::from).orElse("before")));
        }
    }

    private static String words(List<String> stopped, List<String> missing) {
        if (stopped.isEmpty()) {
            return "";
        }
        return missing.isEmpty() ? "; the stack runs again" : "; not there any more: " + String.join(", ", missing);
    }

    /**
     * Removes the old files of a finished upgrade.
     *
     * @return one line about how it is now
     * @throws Refusal when there are none
     */
    String forget(BooleanSupplier agreed) {
        UpgradeSeen seen = begun();
        if (seen.step() != UpgradeStep.DONE && seen.step() != UpgradeStep.FORGETTING) {
            throw new Refusal("the upgrade in the %s is not finished: repeat it, or take it back with --undo"
                    .formatted(place.place()));
        }
        if (!agreed.getAsBoolean()) {
            throw new Refusal("nothing was done");
        }
        terminal.run("Removing the old files", () -> place.run("upgrade-forget", Map.of()));
        return "the old files in the %s are gone".formatted(place.place());
    }
}
