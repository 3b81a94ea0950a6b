package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.forecourt.operations.Refusal;

/** Makes sure that no command of ours meets a container of somebody else. */
final class Strangers {

    private static final String PROJECT = "com.docker.compose.project";

    private final Engine engine;
    private final Path home;

    Strangers(Engine engine, Path home) {
        this.engine = engine;
        this.home = home;
    }

    /**
     * Passes when every container with one of our names is ours and from this folder, and compose would take no other
     * for ours.
     *
     * @return those of ours that exist
     * @throws Refusal naming the stranger
     */
    List<Container> requireNone() {
        List<Container> found = engine.containers(Stack.CONTAINERS);
        for (Container container : found) {
            if (!Labels.areOurs(container.labels())) {
                throw new Refusal(
                        "the container %s is not Forecourt's, and its name is needed: rename it (docker rename %s %s-other)"
                                .formatted(container.name(), container.name(), container.name()));
            }
            requireHere(container);
        }
        engine.containers(ofOurProject()).forEach(this::requireHere);
        return found;
    }

    private void requireHere(Container container) {
        if (!Labels.areFrom(container.labels(), home)) {
            throw new Refusal(
                    "the container %s belongs to the installation in %s: one engine holds one, so end that one there (./forecourt uninstall)"
                            .formatted(container.name(), Labels.folder(container.labels())));
        }
    }

    /** Compose believes that a project is known by its name, which is that of the folder. */
    private List<String> ofOurProject() {
        String environment = System.getenv().getOrDefault("COMPOSE_PROJECT_NAME", "");
        String project = environment.isBlank() ? projectName() : environment;
        return engine.docker("ps", "-aq", "--filter", "label=%s=%s".formatted(PROJECT, project))
                .output()
                .lines()
                .filter(id -> !id.isBlank())
                .toList();
    }

    private String projectName() {
        Path folder = home.getFileName();
        return folder == null
                ? ""
                : folder.toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^-_a-z0-9]", "")
                        .replaceFirst("^[-_]+", "");
    }
}
