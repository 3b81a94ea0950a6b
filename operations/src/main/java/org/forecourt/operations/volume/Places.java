package org.forecourt.operations.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.forecourt.operations.Refusal;

/** The two ends of a migration, and what can be asked of them. Folders may be readable for the engine only. */
final class Places {

    private static final String TARGET = "/to";
    /** As docker-compose.yml marks what belongs to an installation. */
    private static final String OURS = "org.forecourt.installation";

    private static final String INSTALLATION = "forecourt";

    private final Place from;
    private final Place target;
    private final Helper helper;

    Places(Place from, Place target, Helper helper) {
        this.from = from;
        this.target = target;
        this.helper = helper;
    }

    Place from() {
        return from;
    }

    Place target() {
        return target;
    }

    /** @throws Refusal when the source is not there, or one lies in the other */
    void mustBeTwo() {
        if (!exists(from)) {
            throw new Refusal("there is no %s: name the data directory with --from".formatted(from));
        }
        boolean nested = !from.isVolume()
                && !target.isVolume()
                && (from.folder().startsWith(target.folder()) || target.folder().startsWith(from.folder()));
        if (from.equals(target) || nested) {
            throw new Refusal("the %s and the %s are not two places".formatted(from, target));
        }
    }

    boolean targetExists() {
        return exists(target);
    }

    private boolean exists(Place place) {
        return place.isVolume()
                ? helper.engine().ask("volume", "inspect", place.name()).succeeded()
                : place.isExistingFolder();
    }

    /** Changes nothing. */
    Seen look() {
        boolean there = targetExists();
        String mount = there ? target.mount(TARGET, true) : partitionOfTarget();
        Sections sections = Sections.of(helper.run(
                "look", Map.of("TARGET", there ? "there" : "absent"), List.of(from.mount("/from", true), mount)));
        return new Seen(Source.of(from, sections), Target.of(sections), Space.of(sections));
    }

    private String partitionOfTarget() {
        if (target.isVolume()) {
            return "type=volume,dst=" + TARGET;
        }
        Path folder = target.folder();
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return new Place(false, folder.toString()).mount(TARGET, true);
    }

    /** Changes nothing; the target exists. */
    Target lookAtTarget() {
        return Target.of(Sections.of(helper.run("target", Map.of(), List.of(target.mount(TARGET, true)))));
    }

    /** Makes the target if it is missing, and says whether it did, now or in a call that was interrupted. */
    boolean makeTarget() {
        if (targetExists()) {
            return target.isVolume() && hasOurLabel();
        }
        if (target.isVolume()) {
            helper.engine().run("volume", "create", "--label", OURS + "=" + INSTALLATION, target.name());
            return true;
        }
        try {
            Files.createDirectories(target.folder());
            return true;
        } catch (IOException failed) {
            throw new Refusal("the %s cannot be made: %s".formatted(target, failed.getMessage()));
        }
    }

    private boolean hasOurLabel() {
        String format = "{{with .Labels}}{{index . \"%s\"}}{{end}}".formatted(OURS);
        return helper.engine()
                .ask("volume", "inspect", "--format", format, target.name())
                .text()
                .equals(INSTALLATION);
    }

    /** Takes away what {@link #makeTarget} made; an emptied folder or volume that somebody needs stays. */
    void removeTarget(boolean made) {
        if (!made) {
            return;
        }
        if (target.isVolume()) {
            helper.engine().ask("volume", "rm", target.name());
            return;
        }
        try {
            Files.deleteIfExists(target.folder());
        } catch (IOException notEmptyOrNotOurs) {
            // an empty folder more or less
        }
    }

    /** Takes everything of a migration out of the target, what says so last. */
    void empty() {
        helper.run("empty", Map.of(), List.of(target.mount(TARGET, false)));
    }

    /** The state of the copy. */
    ControlFile controlOfCopy() {
        List<String> lines = helper.run("control", Map.of(), List.of(target.mount(TARGET, true)));
        try {
            return ControlFile.ofBase64(String.join("", lines));
        } catch (ControlFile.Broken broken) {
            throw new MigrationFailure("global/pg_control of the copy: " + broken.getMessage());
        }
    }

    /** Source read-only at {@code /from}, target at {@code /to}. */
    List<String> mounts() {
        return List.of(from.mount("/from", true), target.mount(TARGET, false));
    }
}
