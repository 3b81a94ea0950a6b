package org.forecourt.operations.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an upgrade notes beside the files that it upgrades, in {@code forecourt-upgrade/journal}. It stays until the old files are
 * given up, for an undo.
 *
 * @param from the old major version
 * @param systemIdentifier of the old cluster
 * @param checkpoint of the old cluster at the beginning
 * @param stopped containers of ours that were stopped for it, in that order
 * @param superuser of both clusters, once it is known
 * @param database the product's, once it is known
 * @param checkpointOfNew of the new cluster after its trial
 */
record UpgradeJournal(
        String from,
        long systemIdentifier,
        long checkpoint,
        List<String> stopped,
        String superuser,
        String database,
        long checkpointOfNew) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    UpgradeJournal {
        stopped = List.copyOf(stopped);
    }

    static Optional<UpgradeJournal> parse(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(JSON.readValue(text, UpgradeJournal.class));
        } catch (JacksonException torn) {
            return Optional.empty();
        }
    }

    /** One line. */
    String text() {
        return JSON.writeValueAsString(this);
    }

    boolean isOf(ControlFile old) {
        return systemIdentifier == old.systemIdentifier() && checkpoint == old.checkpoint();
    }

    UpgradeJournal at(ControlFile old) {
        return new UpgradeJournal(
                from, old.systemIdentifier(), old.checkpoint(), stopped, superuser, database, checkpointOfNew);
    }

    UpgradeJournal alsoStopped(List<String> more) {
        List<String> all = new ArrayList<>(more);
        stopped.stream().filter(name -> !more.contains(name)).forEach(all::add);
        return new UpgradeJournal(from, systemIdentifier, checkpoint, all, superuser, database, checkpointOfNew);
    }

    UpgradeJournal of(String itsSuperuser, String itsDatabase) {
        return new UpgradeJournal(
                from, systemIdentifier, checkpoint, stopped, itsSuperuser, itsDatabase, checkpointOfNew);
    }

    UpgradeJournal afterTrial(long checkpointOfTried) {
        return new UpgradeJournal(from, systemIdentifier, checkpoint, stopped, superuser, database, checkpointOfTried);
    }
}
