package org.forecourt.operations.volume;

import java.util.List;
import java.util.Optional;
import org.forecourt.operations.Refusal;

/**
 * A place that is to be upgraded, as it was seen at one moment.
 *
 * @param names its entries
 */
record UpgradeSeen(Source source, List<String> names, Optional<UpgradeJournal> journal, UpgradeStep step, Space space) {

    static final String MAJOR = "17";
    private static final List<String> KNOWN = List.of("14", "15", "16");
    /** The copy, the database that proves the backup, the backup; later the new files beside the backup. */
    private static final int COPIES = 3;

    static UpgradeSeen of(Place place, Sections sections) {
        return new UpgradeSeen(
                Source.of(place, sections),
                sections.lines("names"),
                UpgradeJournal.parse(sections.text("journal")),
                UpgradeStep.of(sections.text("step")),
                Space.of(sections));
    }

    /** Whether there is something to go on with or to take back. */
    boolean isBegun() {
        return names.contains("forecourt-upgrade");
    }

    boolean isUpgraded() {
        return source.version().equals(MAJOR);
    }

    /**
     * The step after which an upgrade may go on; {@link UpgradeStep#BEGUN} for a new one.
     *
     * @throws Refusal when there is nothing that can be upgraded
     */
    UpgradeStep mayBegin() {
        if (step.isUndoing()) {
            throw new Refusal("an undo was interrupted in the %s: repeat it with --undo".formatted(source.place()));
        }
        if (step.isSwitching()) {
            return step;
        }
        if (step == UpgradeStep.DONE && journal.isPresent()) {
            throw new Refusal(
                    "the %s was upgraded from PostgreSQL %s already; its old files are kept: --undo goes back to them, --forget-old removes them"
                            .formatted(source.place(), journal.get().from()));
        }
        source.mustBeThere();
        if (isUpgraded()) {
            throw new Refusal("the %s is of PostgreSQL %s already".formatted(source.place(), MAJOR));
        }
        if (!KNOWN.contains(source.version())) {
            throw new Refusal("the %s is of PostgreSQL %s; from %s the way to %s is known"
                    .formatted(source.place(), source.version(), String.join(", ", KNOWN), MAJOR));
        }
        source.mustBeComplete();
        boolean same = journal.filter(found -> found.isOf(source.controlFile())).isPresent();
        if (!same || step == UpgradeStep.BEGUN) {
            space.mustHold(source.manifest(), source.place(), COPIES);
        }
        return same ? step : UpgradeStep.BEGUN;
    }
}
