package org.forecourt.operations.volume;

import java.util.List;
import java.util.Optional;
import org.forecourt.operations.volume.Journal.Step;

/**
 * What is in the target.
 *
 * @param names its entries
 * @param journal of an unfinished migration
 * @param record of a finished one
 */
record Target(List<String> names, Optional<Journal> journal, Step step, Optional<Journal> record) {

    private static final String WORK = "forecourt-migration";

    static Target of(Sections sections) {
        return new Target(
                sections.lines("target").stream()
                        .filter(name -> !name.equals("lost+found"))
                        .toList(),
                Journal.parse(sections.text("journal")),
                Step.of(sections.text("step")),
                Journal.parse(sections.text("record")));
    }

    /** Nothing is in it, or a folder of ours in which nothing has begun. */
    boolean isEmpty() {
        return names.isEmpty() || (names.equals(List.of(WORK)) && journal.isEmpty());
    }

    /** A migration into it has begun and is not complete. */
    boolean isUnfinished() {
        return names.contains(WORK) && journal.isPresent();
    }

    /** An undo has begun and is not complete. */
    boolean isBeingEmptied() {
        return !isUnfinished() && record.isPresent() && !isDatabase();
    }

    boolean isDatabase() {
        return names.contains("PG_VERSION");
    }
}
