package org.forecourt.operations.volume;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a migration notes in its target: while it is under way in {@code forecourt-migration/journal}, afterwards, for an undo, in
 * {@code forecourt-migration.json}.
 *
 * @param from the source, as its argument and kind in words
 * @param systemIdentifier of the source's cluster
 * @param checkpoint of the source at the beginning; in the record of a finished migration that of the copy after its trial
 * @param stopped containers of ours that were stopped for it, in that order
 * @param madeTarget whether the target did not exist before
 */
record Journal(String from, long systemIdentifier, long checkpoint, List<String> stopped, boolean madeTarget) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How far a migration has come. After a kill, it goes on behind the last step that was noted. */
    enum Step {
        /** Nothing of the copy counts. */
        BEGUN,
        /** The copy is complete and on disk. */
        COPIED,
        /** It equals the source. PostgreSQL may have been started on it since. */
        COMPARED,
        /** PostgreSQL has read all of it and was stopped cleanly. */
        TRIED,
        /** Files are being renamed into place. */
        SWITCHING;

        static Step of(String text) {
            for (Step step : values()) {
                if (step.name().equals(text)) {
                    return step;
                }
            }
            return BEGUN;
        }
    }

    Journal {
        stopped = List.copyOf(stopped);
    }

    static Optional<Journal> parse(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(JSON.readValue(text, Journal.class));
        } catch (JacksonException torn) {
            return Optional.empty();
        }
    }

    /** One line. */
    String text() {
        return JSON.writeValueAsString(this);
    }

    Journal at(ControlFile source) {
        return new Journal(from, source.systemIdentifier(), source.checkpoint(), stopped, madeTarget);
    }

    Journal afterTrial(long checkpointOfCopy) {
        return new Journal(from, systemIdentifier, checkpointOfCopy, stopped, madeTarget);
    }
}
