package org.forecourt.operations.volume;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;

/**
 * Brings a database to the major version of this stack, in its place: stop, copy, back up from the copy, load into a new cluster,
 * compare, try, switch. The old files are only read until they are renamed. Whatever is killed, either they are as they were, or
 * nothing starts there, or the new ones are complete; calling it again goes on.
 */
final class DatabaseUpgrade {

    private final UpgradePlace place;
    private final UpgradeImages images;
    private final Occupants occupants;
    private final Terminal terminal;
    private final VersionChange change;

    DatabaseUpgrade(VersionChange change, Occupants occupants, Terminal terminal) {
        this.place = change.place();
        this.images = change.images();
        this.occupants = occupants;
        this.terminal = terminal;
        this.change = change;
    }

    /**
     * Runs or goes on with an upgrade.
     *
     * @param agreed asked once, before anything is stopped or written
     * @return one line about what was verified
     * @throws Refusal when nothing was changed
     * @throws MigrationFailure when it failed; what was begun is taken back before
     */
    String run(BooleanSupplier agreed) {
        place.mustExist();
        UpgradeSeen seen = place.look();
        UpgradeStep step = seen.mayBegin();
        List<String> toStop = occupants.ours(place.place());
        if (!step.isSwitching()) {
            images.mustFit(seen.source());
            if (toStop.isEmpty()) {
                seen.source().mustRest();
            }
        }
        announce(seen, step, toStop);
        if (!agreed.getAsBoolean()) {
            throw new Refusal("nothing was done");
        }
        try {
            return step.isSwitching() ? finished(seen, toStop) : work(seen, step, toStop);
        } catch (MigrationFailure | Refusal failed) {
            throw new MigrationFailure(failed.getMessage() + ". " + takenBack(), failed);
        }
    }

    private void announce(UpgradeSeen seen, UpgradeStep step, List<String> toStop) {
        Manifest manifest = seen.source().manifest();
        terminal.line("In the %s from PostgreSQL %s to %s: %s"
                .formatted(
                        place.place(),
                        seen.journal()
                                .map(UpgradeJournal::from)
                                .orElse(seen.source().version()),
                        UpgradeSeen.MAJOR,
                        Percent.size(manifest.bytes())));
        if (seen.isBegun()) {
            terminal.line("An interrupted upgrade is there; it goes on after: "
                    + step.name().toLowerCase(Locale.ROOT));
        }
        if (!toStop.isEmpty()) {
            terminal.line("Of this installation these containers will be stopped: " + String.join(", ", toStop));
        }
    }

    private String work(UpgradeSeen seen, UpgradeStep step, List<String> toStop) {
        UpgradeJournal journal = journal(seen, toStop);
        if (step == UpgradeStep.BEGUN || !toStop.isEmpty()) {
            place.begin(journal);
        }
        if (toStop.isEmpty()) {
            return transfer(journal, rested(), step);
        }
        terminal.run("Stopping " + String.join(", ", toStop), () -> occupants.stop(toStop));
        Source source = rested();
        UpgradeJournal atRest = journal.at(source.controlFile());
        place.begin(atRest);
        return transfer(atRest, source, UpgradeStep.BEGUN);
    }

    private static UpgradeJournal journal(UpgradeSeen seen, List<String> toStop) {
        ControlFile control = seen.source().controlFile();
        UpgradeJournal fresh = new UpgradeJournal(
                seen.source().version(), control.systemIdentifier(), control.checkpoint(), List.of(), "", "", 0);
        return seen.journal().orElse(fresh).at(control).alsoStopped(toStop);
    }

    private Source rested() {
        Source source = place.look().source();
        source.mustRest();
        return source;
    }

    private String transfer(UpgradeJournal begun, Source source, UpgradeStep step) {
        UpgradeJournal journal = begun;
        if (step.compareTo(UpgradeStep.COPIED) < 0) {
            copy(source);
        }
        if (step.compareTo(UpgradeStep.ARCHIVED) < 0) {
            UpgradeJournal before = journal;
            journal = terminal.run(
                    "Starting PostgreSQL %s on the copy and backing up from it".formatted(source.version()),
                    () -> change.unload(source, before));
            place.note(UpgradeStep.ARCHIVED, Optional.of(journal));
        }
        UpgradeJournal known = journal;
        if (step.compareTo(UpgradeStep.LOADED) < 0) {
            place.run("upgrade-archived", Map.of());
            terminal.run(
                    "Making a database of PostgreSQL %s and loading the backup".formatted(UpgradeSeen.MAJOR),
                    () -> change.load(source, known));
            place.note(UpgradeStep.LOADED, Optional.empty());
        }
        String read = step.compareTo(UpgradeStep.TRIED) < 0 ? tried(known, source) : "tried before the interruption";
        switchOver(source.control());
        return "every table's hash as in PostgreSQL %s; %s".formatted(known.from(), read);
    }

    private void copy(Source source) {
        Copying copying = Copying.within(place.place(), images.current(), terminal);
        terminal.run("Copying", () -> copying.copy(source));
        terminal.run("Comparing every file, its owner and mode", () -> copying.compare(source));
        place.note(UpgradeStep.COPIED, Optional.empty());
    }

    private String tried(UpgradeJournal journal, Source source) {
        String read = terminal.run(
                "Starting PostgreSQL %s alone and reading all of it".formatted(UpgradeSeen.MAJOR),
                () -> new Trial(images.current(), terminal, false)
                        .run(place.place(), source.owner(), Map.of("COPY", UpgradePlace.NEW)));
        place.run("upgrade-settle", Map.of());
        ControlFile control = place.controlOfNew();
        if (!control.isShutDown()) {
            throw new MigrationFailure("the new database is not shut down but " + control.stateInWords());
        }
        place.note(UpgradeStep.TRIED, Optional.of(journal.afterTrial(control.checkpoint())));
        return read;
    }

    private String finished(UpgradeSeen seen, List<String> toStop) {
        occupants.stop(toStop);
        switchOver(seen.source().control());
        return "verified before the interruption";
    }

    private void switchOver(String control) {
        if (!occupants.ours(place.place()).isEmpty()) {
            throw new MigrationFailure("the stack was started meanwhile");
        }
        terminal.run("Switching", () -> place.run("upgrade-switch", Map.of("CONTROL", control)));
        if (!place.look().isUpgraded()) {
            throw new MigrationFailure(
                    "there is no database of PostgreSQL %s after the switch".formatted(UpgradeSeen.MAJOR));
        }
    }

    /** After a failure: puts everything back, unless the switch has begun, and says which of both. */
    private String takenBack() {
        try {
            UpgradeSeen seen = place.look();
            if (seen.step().isSwitching() || seen.step() == UpgradeStep.DONE) {
                return "The new database is verified and half in place: repeat the command to finish, or take it back with --undo";
            }
            List<String> stopped = seen.journal().map(UpgradeJournal::stopped).orElse(List.of());
            place.run("upgrade-undo", Map.of());
            List<String> missing = occupants.start(stopped);
            return missing.isEmpty()
                    ? "Everything is as it was" + (stopped.isEmpty() ? "" : ", and the stack runs again")
                    : "The data are as they were; start what did not start again: " + String.join(", ", missing);
        } catch (MigrationFailure alsoFailed) {
            return "The old files are untouched; repeat the command, or take it back with --undo (%s)"
                    .formatted(alsoFailed.getMessage());
        }
    }
}
