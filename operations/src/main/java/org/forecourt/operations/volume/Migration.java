package org.forecourt.operations.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.forecourt.operations.Refusal;
import org.forecourt.operations.Terminal;
import org.forecourt.operations.volume.Journal.Step;

/**
 * Moves a data directory: stop, copy, compare, try, switch. The source is mounted read-only throughout. Whatever is
 * killed, either the source is as it was and nothing starts on the target, or the target is complete; calling it again goes on.
 */
final class Migration {

    private final Places places;
    private final Helper helper;
    private final Occupants occupants;
    private final Terminal terminal;
    private final boolean reindex;

    Migration(Places places, Helper helper, Occupants occupants, Terminal terminal, boolean reindex) {
        this.places = places;
        this.helper = helper;
        this.occupants = occupants;
        this.terminal = terminal;
        this.reindex = reindex;
    }

    /**
     * Runs or goes on with a migration.
     *
     * @param agreed asked once, before anything is stopped or written
     * @return one line about what was verified
     * @throws Refusal when nothing was changed
     * @throws MigrationFailure when it failed; what was begun is taken back before
     */
    String run(BooleanSupplier agreed) {
        places.mustBeTwo();
        Seen seen = places.look();
        Step step = seen.mayBegin(places);
        if (step == Step.SWITCHING && seen.target().isDatabase()) {
            return tidied();
        }
        List<String> toStop = occupants.ours(places.from(), places.target());
        if (toStop.isEmpty()) {
            seen.source().mustRest();
        }
        announce(seen, step, toStop);
        if (!agreed.getAsBoolean()) {
            throw new Refusal("nothing was done");
        }
        boolean made = places.makeTarget()
                || seen.target().journal().map(Journal::madeTarget).orElse(false);
        Journal journal = begun(seen, toStop, made);
        try {
            return work(journal, toStop, step);
        } catch (MigrationFailure | Refusal failed) {
            throw new MigrationFailure(failed.getMessage() + ". " + takenBack(), failed);
        }
    }

    /** All of it was in place when the program was killed. */
    private String tidied() {
        helper.run("switch", Map.of("CONTROL", "", "RECORD", ""), places.mounts());
        return "verified before the interruption";
    }

    private void announce(Seen seen, Step step, List<String> toStop) {
        Manifest manifest = seen.source().manifest();
        terminal.line("From the %s to the %s: %,d files, %s"
                .formatted(places.from(), places.target(), manifest.files(), Percent.size(manifest.bytes())));
        if (seen.target().isUnfinished()) {
            terminal.line("An interrupted migration is there; it goes on after: "
                    + step.name().toLowerCase(Locale.ROOT));
        }
        if (!toStop.isEmpty()) {
            terminal.line("Of this installation these containers will be stopped: " + String.join(", ", toStop));
        }
    }

    private Journal begun(Seen seen, List<String> toStop, boolean made) {
        List<String> stopped = new ArrayList<>(toStop);
        seen.target()
                .journal()
                .ifPresent(earlier -> earlier.stopped().stream()
                        .filter(name -> !stopped.contains(name))
                        .forEach(stopped::add));
        ControlFile control = seen.source().controlFile();
        return new Journal(places.from().toString(), control.systemIdentifier(), control.checkpoint(), stopped, made);
    }

    private String work(Journal journal, List<String> toStop, Step step) {
        if (step == Step.BEGUN || !toStop.isEmpty()) {
            terminal.run("Marking the target as unfinished", () -> begin(journal));
        }
        if (toStop.isEmpty()) {
            return transfer(journal, rested(), step);
        }
        terminal.run("Stopping " + String.join(", ", toStop), () -> occupants.stop(toStop));
        Source source = rested();
        Journal atRest = journal.at(source.controlFile());
        begin(atRest);
        return transfer(atRest, source, Step.BEGUN);
    }

    private void begin(Journal journal) {
        helper.run("begin", Map.of("JOURNAL", journal.text()), places.mounts());
    }

    private Source rested() {
        Source source = places.look().source();
        source.mustRest();
        return source;
    }

    private String transfer(Journal journal, Source source, Step step) {
        Copying copying = new Copying(helper, terminal, places.from(), places.target());
        if (step.compareTo(Step.COPIED) < 0) {
            terminal.run("Copying", () -> copying.copy(source));
            note(Step.COPIED);
        }
        if (step.compareTo(Step.COMPARED) < 0) {
            terminal.run("Comparing every file, its owner and mode", () -> copying.compare(source));
            note(Step.COMPARED);
        }
        String read = "tried before the interruption";
        if (step.compareTo(Step.TRIED) < 0) {
            read = terminal.run(
                    "Starting PostgreSQL on the copy and reading all of it",
                    () -> new Trial(helper, terminal, reindex).run(places.target(), source.owner()));
            helper.run("settle", Map.of(), places.mounts());
            note(Step.TRIED);
        }
        finish(journal, source);
        return "%,d files, %s, equal in every byte; %s"
                .formatted(
                        source.manifest().files(),
                        Percent.size(source.manifest().bytes()),
                        read);
    }

    private void note(Step step) {
        helper.run("note", Map.of("STEP", step.name()), places.mounts());
    }

    private void finish(Journal journal, Source source) {
        ControlFile copy = places.controlOfCopy();
        if (!copy.isShutDown() || copy.systemIdentifier() != journal.systemIdentifier()) {
            throw new MigrationFailure("the copy is not shut down but " + copy.stateInWords());
        }
        if (!occupants.ours(places.from(), places.target()).isEmpty()) {
            throw new MigrationFailure("the stack was started meanwhile");
        }
        String record = journal.afterTrial(copy.checkpoint()).text();
        terminal.run(
                "Switching",
                () -> helper.run("switch", Map.of("CONTROL", source.control(), "RECORD", record), places.mounts()));
        if (!places.lookAtTarget().isDatabase()) {
            throw new MigrationFailure("the target holds no database after the switch");
        }
    }

    /** After a failure: puts everything back, unless the switch has begun, and says which of both. */
    private String takenBack() {
        try {
            Target target = places.lookAtTarget();
            if (target.step() == Step.SWITCHING || target.isDatabase()) {
                return "The copy is verified and half in place: repeat the command to finish, or take it back with --undo";
            }
            List<String> stopped = target.journal().map(Journal::stopped).orElse(List.of());
            places.empty();
            places.removeTarget(target.journal().map(Journal::madeTarget).orElse(false));
            List<String> missing = occupants.start(stopped);
            return missing.isEmpty()
                    ? "Everything is as it was" + (stopped.isEmpty() ? "" : ", and the stack runs again")
                    : "The data are as they were; start what did not start again: " + String.join(", ", missing);
        } catch (MigrationFailure alsoFailed) {
            return "The source is untouched; repeat the command, or take it back with --undo (%s)"
                    .formatted(alsoFailed.getMessage());
        }
    }
}
