package org.forecourt.operations.volume;

import java.util.List;
import java.util.Map;
import org.forecourt.operations.Refusal;

/**
 * The three images that an upgrade needs.
 *
 * @param old PostgreSQL of the old major version
 * @param current PostgreSQL of the new one
 * @param app the product's own, whose Java carries the rows
 */
record UpgradeImages(Helper old, Helper current, Helper app) {

    /** @throws Refusal when one is missing, or is not what it has to be for these files */
    void mustFit(Source source) {
        for (Helper helper : List.of(old, current)) {
            mustBeThere(helper, "docker pull " + helper.image());
        }
        mustBeThere(app, "docker-compose build app");
        mustBe(old, source.version(), "--old-image");
        Sections found = mustBe(current, UpgradeSeen.MAJOR, "--image");
        if (!found.text("owner").equals(source.owner())) {
            throw new Refusal(
                    "the files in the %s belong to %s, and %s works as %s: name with --image one of the family that made them"
                            .formatted(source.place(), source.owner(), current.image(), found.text("owner")));
        }
    }

    private static void mustBeThere(Helper helper, String cure) {
        if (!helper.engine()
                .ask("image", "inspect", "--format", "{{.Id}}", helper.image())
                .succeeded()) {
            throw new Refusal("the image %s is not on this engine: %s".formatted(helper.image(), cure));
        }
    }

    private static Sections mustBe(Helper helper, String major, String option) {
        Sections found = Sections.of(helper.run("upgrade-image", Map.of(), List.of()));
        if (!found.text("version").equals(major)) {
            throw new Refusal("the image %s is of PostgreSQL %s, and %s is needed: name one with %s"
                    .formatted(helper.image(), found.text("version"), major, option));
        }
        return found;
    }
}
