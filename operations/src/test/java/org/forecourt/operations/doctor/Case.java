package org.forecourt.operations.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.forecourt.operations.doctor.Surroundings.Places;
import org.forecourt.operations.doctor.Surroundings.ReadSettings;
import org.forecourt.operations.doctor.Surroundings.Wishes;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** An installation to look at, made to order; without orders it is local and nothing runs. */
final class Case {

    private final Path home;
    private final Map<Setting, String> chosen = new EnumMap<>(Setting.class);
    private Mode mode = Mode.LOCAL;
    private OptionalLong process = OptionalLong.empty();
    private Machine machine = Machine.here();
    private Engine engine = new Engine("/nonexistent/docker", "/nonexistent/docker-compose");
    private Queries database = sql -> {
        throw new Unanswered("there is no database");
    };
    private Wishes wishes = Wishes.NONE;

    private Case(Path home) {
        this.home = home;
    }

    static Case in(Path home) {
        return new Case(home);
    }

    Case with(Setting setting, Object value) {
        chosen.put(setting, String.valueOf(value));
        return this;
    }

    Case docker(FakeDocker docker) {
        mode = Mode.DOCKER;
        engine = docker.engine();
        return this;
    }

    Case process(long running) {
        process = OptionalLong.of(running);
        return this;
    }

    Case machine(Path root) {
        machine = new Machine(root);
        return this;
    }

    Case database(Queries queries) {
        database = queries;
        return this;
    }

    Case clockPeer(URI peer) {
        wishes = new Wishes(Optional.empty(), Optional.of(peer), Optional.empty());
        return this;
    }

    Case mailTo(String address) {
        wishes = new Wishes(Optional.of(address), Optional.empty(), Optional.empty());
        return this;
    }

    Case nameServer(String address) {
        wishes = new Wishes(Optional.empty(), Optional.empty(), Optional.of(address));
        return this;
    }

    /** With the environment files that are in the home folder by now. */
    Surroundings surroundings() {
        List<String> problems = new ArrayList<>();
        Settings settings = Settings.review(home.resolve("env-config"), Map.of(), problems::add)
                .with(Map.of(Setting.MEDIA_ROOT, home.resolve("data/media").toString()))
                .with(chosen);
        return new Surroundings(
                mode,
                new Places(home, home.resolve("data")),
                new ReadSettings(settings, problems),
                process,
                machine,
                engine,
                database,
                wishes);
    }

    /** What a check finds here. */
    List<Finding> findings(Check check) {
        return new Examination(List.of(check), java.time.Duration.ofSeconds(60)).of(surroundings());
    }

    /** What it finds about one subject, which must be one finding. */
    Finding finding(Check check, Subject subject) {
        List<Finding> found = findings(check).stream()
                .filter(finding -> finding.subject() == subject)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(subject + ": " + found);
        }
        return found.getFirst();
    }
}
