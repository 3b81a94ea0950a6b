package org.forecourt.operations.doctor;

import java.util.List;
import java.util.Set;

/** A family of questions about one part of the world. It only reads. */
interface Check {

    /** What it speaks about; a subject that it then says nothing about counts as not checked. */
    Set<Subject> subjects();

    /**
     * Looks now, on a thread of its own that is left alone when time is up.
     *
     * @throws Unanswered when the rest of its subjects cannot be looked at
     */
    List<Finding> look(Surroundings surroundings);
}
