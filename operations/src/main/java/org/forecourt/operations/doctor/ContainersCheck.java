package org.forecourt.operations.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The containers of our names: whose they are, how they do, and what becomes of their logs. */
final class ContainersCheck implements Check {

    private static final String ONE_SHOT = "forecourt-prepare";
    private static final int MANY_RESTARTS = 5;
    private static final long LARGE_LOG = 200 * Sizes.MEGABYTE;

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.CONTAINERS, Subject.CONTAINER_LOGS);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        if (!surroundings.isDocker()) {
            throw new Unanswered("local mode has no containers");
        }
        List<Container> containers = surroundings.engine().containers();
        if (containers.isEmpty()) {
            throw new Unanswered("none of our containers exists yet");
        }
        List<Finding> findings = new ArrayList<>();
        Path home = surroundings.places().home();
        for (Container container : containers) {
            owner(container, home).or(() -> state(container)).ifPresent(findings::add);
            restart(container).ifPresent(findings::add);
            log(container).ifPresent(findings::add);
        }
        say(findings, Subject.CONTAINERS, "%d containers, all of this folder".formatted(containers.size()));
        say(findings, Subject.CONTAINER_LOGS, "rotated in all %d containers".formatted(containers.size()));
        return findings;
    }

    private static Optional<Finding> owner(Container container, Path home) {
        Optional<String> folder = container.folder();
        if (folder.isEmpty()) {
            return Optional.of(Finding.broken(
                    Subject.CONTAINERS,
                    "a container named %s (image %s) is not ours".formatted(container.name(), container.image()),
                    "rename it, if it is yours: docker rename %s other-name".formatted(container.name())));
        }
        return folder.filter(found -> !isSame(found, home))
                .map(found -> Finding.broken(
                        Subject.CONTAINERS,
                        "the container %s belongs to the installation in %s".formatted(container.name(), found),
                        "run doctor there, or remove that installation first: names are used once an engine"));
    }

    private static boolean isSame(String folder, Path home) {
        try {
            return Path.of(folder).equals(home) || Files.isSameFile(Path.of(folder), home);
        } catch (java.io.IOException absent) {
            return false;
        }
    }

    private static Optional<Finding> state(Container container) {
        Container.State state = container.state();
        String name = container.name();
        if (name.equals(ONE_SHOT)) {
            return state.word().equals("exited") && state.exitStatus() != 0
                    ? Optional.of(broken("%s ended with status %d".formatted(name, state.exitStatus()), name))
                    : Optional.empty();
        }
        if (!state.isRunning()) {
            return Optional.of(broken("%s is %s".formatted(name, state.word()), name));
        }
        if (state.health().equals("unhealthy")) {
            return Optional.of(broken(name + " runs and is unhealthy", name));
        }
        return state.outOfMemory() || state.restarts() >= MANY_RESTARTS
                ? Optional.of(Finding.warning(
                        Subject.CONTAINERS,
                        state.outOfMemory()
                                ? name + " was killed for want of memory"
                                : "%s was restarted %d times".formatted(name, state.restarts()),
                        "read why: docker logs " + name))
                : Optional.empty();
    }

    private static Finding broken(String cause, String name) {
        return Finding.broken(
                Subject.CONTAINERS, cause, "read why: docker logs %s; start it: docker-compose up -d".formatted(name));
    }

    private static Optional<Finding> restart(Container container) {
        boolean comesBack = Set.of("unless-stopped", "always").contains(container.restartPolicy());
        return comesBack || container.name().equals(ONE_SHOT)
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        Subject.CONTAINERS,
                        "%s does not come back by itself (restart policy \"%s\")"
                                .formatted(container.name(), container.restartPolicy()),
                        "make it anew from docker-compose.yml: docker-compose up -d"));
    }

    private static Optional<Finding> log(Container container) {
        boolean endless = container.log().driver().equals("json-file")
                && !container.log().options().containsKey("max-size");
        if (endless) {
            return Optional.of(Finding.warning(
                    Subject.CONTAINER_LOGS,
                    "the log of %s grows for ever".formatted(container.name()),
                    "make it anew from docker-compose.yml: docker-compose up -d"));
        }
        long size = Path.of(container.log().file()).toFile().length();
        return size > LARGE_LOG
                ? Optional.of(Finding.warning(
                        Subject.CONTAINER_LOGS,
                        "the log of %s has %s".formatted(container.name(), Sizes.text(size)),
                        "limit it by max-size in docker-compose.yml, then docker-compose up -d"))
                : Optional.empty();
    }

    private static void say(List<Finding> findings, Subject subject, String otherwise) {
        if (findings.stream().noneMatch(finding -> finding.subject() == subject)) {
            findings.add(Finding.ok(subject, otherwise));
        }
    }
}
