package org.forecourt.backup.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements that make our schemas anew: {@code before} their rows are loaded and {@code after}. Two databases with the
 * same description have the same schemas.
 */
public record SchemaDescription(List<String> before, List<String> after) {

    public SchemaDescription {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The first statement that one has and the other has not. */
    public Optional<String> differenceFrom(SchemaDescription other) {
        List<String> mine = new ArrayList<>(before);
        mine.addAll(after);
        List<String> others = new ArrayList<>(other.before);
        others.addAll(other.after);
        List<String> missing = new ArrayList<>(others);
        missing.removeAll(mine);
        List<String> extra = new ArrayList<>(mine);
        extra.removeAll(others);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            return Optional.of(missing.isEmpty() ? extra.getFirst() : missing.getFirst());
        }
        return mine.size() == others.size() ? Optional.empty() : Optional.of("the number of statements");
    }
}
