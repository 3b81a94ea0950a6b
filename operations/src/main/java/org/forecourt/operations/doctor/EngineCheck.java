package org.forecourt.operations.doctor;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether containers can be run here at all. */
final class EngineCheck implements Check {

    private static final Pattern VERSION = Pattern.compile("([0-9]+)\\.([0-9]+).*");

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.ENGINE, Subject.COMPOSE);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        if (!surroundings.isDocker()) {
            throw new Unanswered("local mode needs no containers");
        }
        return List.of(engine(surroundings.engine()), compose(surroundings.engine()));
    }

    private static Finding engine(Engine engine) {
        try {
            String version = engine.version();
            return isAtLeast(version, 20, 10)
                    ? Finding.ok(Subject.ENGINE, "version " + version)
                    : Finding.broken(
                            Subject.ENGINE,
                            "version %s is older than 20.10".formatted(version),
                            "install a newer Docker");
        } catch (Unanswered silent) {
            return Finding.broken(
                    Subject.ENGINE,
                    String.valueOf(silent.getMessage()),
                    "start it (systemctl start docker), or let this user reach it (group docker), or install it");
        }
    }

    private static Finding compose(Engine engine) {
        try {
            String version = engine.composeVersion();
            return isAtLeast(version, 1, 29)
                    ? Finding.ok(Subject.COMPOSE, "version " + version)
                    : Finding.broken(
                            Subject.COMPOSE,
                            "version %s is older than 1.29".formatted(version),
                            "install the package docker-compose-plugin, or docker-compose 1.29 or later");
        } catch (Unanswered absent) {
            return Finding.broken(
                    Subject.COMPOSE,
                    String.valueOf(absent.getMessage()),
                    "install the package docker-compose-plugin or docker-compose");
        }
    }

    private static boolean isAtLeast(String version, int major, int minor) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int found = Integer.parseInt(numbers.group(1));
        return found > major || found == major && Integer.parseInt(numbers.group(2)) >= minor;
    }
}
