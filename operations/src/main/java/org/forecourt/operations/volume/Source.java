package org.forecourt.operations.volume;

import java.util.List;
import org.forecourt.operations.Refusal;

/**
 * What was seen of the source.
 *
 * @param control as base64 without line breaks
 * @param postmaster whether a server has noted itself there
 */
record Source(Place place, String version, String control, boolean postmaster, Manifest manifest) {

    private static final String MAJOR = "17";

    static Source of(Place place, Sections sections) {
        return new Source(
                place,
                sections.text("version"),
                String.join("", sections.lines("control")),
                !sections.lines("postmaster").isEmpty(),
                Manifest.of(sections.lines("files")));
    }

    /** @throws Refusal when this is no data directory that can be moved as it is */
    void mustBeMovable() {
        mustBeThere();
        if (!version.equals(MAJOR)) {
            throw new Refusal(
                    "the %s holds data of PostgreSQL %s, and this stack runs %s: files of another major version are not moved but upgraded where they are, by ./forecourt db upgrade (docs/deployment.md, \"Another major version\")"
                            .formatted(place, version, MAJOR));
        }
        mustBeComplete();
    }

    /** @throws Refusal when this is no data directory at all */
    void mustBeThere() {
        if (version.isEmpty() || control.isEmpty()) {
            throw new Refusal("the %s holds no PostgreSQL data directory: %s is missing"
                    .formatted(place, version.isEmpty() ? "PG_VERSION" : "global/pg_control"));
        }
    }

    /** @throws Refusal when there is more than its files, or less */
    void mustBeComplete() {
        if (manifest.entries().containsKey("standby.signal")
                || manifest.entries().containsKey("recovery.signal")) {
            throw new Refusal("the %s holds a standby or an unfinished recovery: promote it first".formatted(place));
        }
        List<String> strange = manifest.strange();
        if (!strange.isEmpty()) {
            throw new Refusal(
                    "the %s holds what is neither file nor folder, so data may lie outside of it: %s. Move tablespaces back (alter table ... set tablespace pg_default) and pg_wal into the directory first"
                            .formatted(place, String.join(", ", strange.subList(0, Math.min(3, strange.size())))));
        }
    }

    /** @throws Refusal when a server works on it or has not ended in order */
    void mustRest() {
        ControlFile file = controlFile();
        if (!file.isShutDown()) {
            throw new Refusal(
                    "the database in the %s is not shut down but %s: a server works on it, or was killed. Stop it in order; after a crash, start and stop it once more"
                            .formatted(place, file.stateInWords()));
        }
        if (postmaster) {
            throw new Refusal(
                    "the %s holds a postmaster.pid: a server works on it. Stop it; if none runs, delete that file"
                            .formatted(place));
        }
    }

    ControlFile controlFile() {
        try {
            return ControlFile.ofBase64(control);
        } catch (ControlFile.Broken broken) {
            throw new Refusal("global/pg_control in the %s: %s".formatted(place, broken.getMessage()));
        }
    }

    /** Of the directory itself, as the program chown takes it. */
    String owner() {
        Manifest.Entry root = root();
        return root.user() + ":" + root.group();
    }

    /** Of the directory itself, in octal digits. */
    String mode() {
        return Integer.toOctalString(root().mode() & 0xFFF);
    }

    private Manifest.Entry root() {
        Manifest.Entry root = manifest.root();
        if (root == null) {
            throw new MigrationFailure("the %s cannot be listed".formatted(place));
        }
        return root;
    }
}
