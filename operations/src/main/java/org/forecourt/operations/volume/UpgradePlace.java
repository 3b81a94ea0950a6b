package org.forecourt.operations.volume;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.operations.Refusal;

/** The place where a database is upgraded, and what can be done there. The old files are mounted read-only where nothing has to move. */
final class UpgradePlace {

    static final String OLD = "forecourt-upgrade/old";
    static final String NEW = "forecourt-upgrade/data";

    private final Place place;
    private final Helper helper;

    UpgradePlace(Place place, Helper helper) {
        this.place = place;
        this.helper = helper;
    }

    Place place() {
        return place;
    }

    /** @throws Refusal when it is not there */
    void mustExist() {
        boolean there = place.isVolume()
                ? helper.engine().ask("volume", "inspect", place.name()).succeeded()
                : place.isExistingFolder();
        if (!there) {
            throw new Refusal("there is no %s: name the database's place with --at".formatted(place));
        }
    }

    /** Changes nothing. */
    UpgradeSeen look() {
        return UpgradeSeen.of(
                place, Sections.of(helper.run("upgrade-look", Map.of(), List.of(place.mount("/from", true)))));
    }

    void begin(UpgradeJournal journal) {
        run("upgrade-begin", Map.of("JOURNAL", journal.text()));
    }

    void note(UpgradeStep step, Optional<UpgradeJournal> journal) {
        run(
                "upgrade-note",
                Map.of(
                        "STEP",
                        step.name(),
                        "JOURNAL",
                        journal.map(UpgradeJournal::text).orElse("")));
    }

    /** What PostgreSQL notes about itself in the new files, wherever the switch has brought them. */
    ControlFile controlOfNew() {
        List<String> lines = helper.run("control", Map.of("COPY", NEW), List.of(place.mount("/to", true)));
        try {
            return ControlFile.ofBase64(String.join("", lines));
        } catch (ControlFile.Broken broken) {
            throw new MigrationFailure("global/pg_control of the new files: " + broken.getMessage());
        }
    }

    /** Runs a script with the place at {@code /to}. */
    void run(String script, Map<String, String> environment) {
        helper.run(script, environment, mounts());
    }

    List<String> mounts() {
        return List.of(place.mount("/to", false));
    }
}
