package org.forecourt.operations.volume;

import org.forecourt.operations.Refusal;
import org.forecourt.operations.volume.Journal.Step;

/** Both ends as they were seen at one moment. */
record Seen(Source source, Target target, Space space) {

    /**
     * The step after which a migration may go on; {@link Step#BEGUN} for a new one.
     *
     * @throws Refusal when the source cannot be moved, or the target holds something
     */
    Step mayBegin(Places places) {
        source.mustBeMovable();
        if (target.isUnfinished()) {
            return mayGoOn(places);
        }
        if (target.isBeingEmptied()) {
            throw new Refusal("an undo was interrupted in the %s: repeat it with --undo".formatted(places.target()));
        }
        if (target.isDatabase()) {
            throw new Refusal(
                    "the %s already holds a database, which is never overwritten: move it away (db migrate-volume --from %s --to SOMEWHERE) and remove it, or choose another --to"
                            .formatted(places.target(), places.target().argument()));
        }
        if (!target.isEmpty()) {
            throw new Refusal("the %s is not empty: it holds %s"
                    .formatted(
                            places.target(),
                            String.join(
                                    ", ",
                                    target.names()
                                            .subList(
                                                    0,
                                                    Math.min(3, target.names().size())))));
        }
        space.mustHold(source.manifest(), places.target());
        return Step.BEGUN;
    }

    private Step mayGoOn(Places places) {
        Journal journal = target.journal().orElseThrow();
        if (!journal.from().equals(places.from().toString())) {
            throw new Refusal(
                    "an unfinished migration from the %s is in the %s: finish it with that --from, or take it back with --undo"
                            .formatted(journal.from(), places.target()));
        }
        if (target.isDatabase()) {
            if (target.step() == Step.SWITCHING) {
                return Step.SWITCHING;
            }
            throw new Refusal("an undo was interrupted in the %s: repeat it with --undo".formatted(places.target()));
        }
        ControlFile control = source.controlFile();
        boolean same = journal.systemIdentifier() == control.systemIdentifier()
                && journal.checkpoint() == control.checkpoint();
        return same ? target.step() : Step.BEGUN;
    }
}
