package org.forecourt.operations.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.forecourt.operations.Refusal;
import org.forecourt.safekeeping.GivenKeys;
import org.forecourt.settings.Setting;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A container for one management command: of the image that {@code app} runs, with its volumes, networks and settings, a memory
 * limit of its own, and gone afterwards. Its name keeps a second one away.
 */
final class BackupContainer {

    private static final String NAME = "forecourt-backup";
    private static final String REPOSITORY = "/repository";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Engine engine;
    private final Path home;
    private final @Nullable Path repository;
    private final GivenKeys keys;
    private final @Nullable String database;

    BackupContainer(Engine engine, Path home, @Nullable Path repository, GivenKeys keys) {
        this(engine, home, repository, keys, null);
    }

    private BackupContainer(
            Engine engine, Path home, @Nullable Path repository, GivenKeys keys, @Nullable String database) {
        this.engine = engine;
        this.home = home;
        this.repository = repository;
        this.keys = keys;
        this.database = database;
    }

    /** The same with the files of a database: those of the container with that name, of any owner. */
    BackupContainer with(String container) {
        return new BackupContainer(engine, home, repository, keys, container);
    }

    /** What of {@code app} the container is made after. */
    private record Model(String image, List<String> environment, List<String> networks) {}

    /** Runs it to its end, hands on what it says, and returns its exit status. */
    int run(List<String> command, Consumer<String> line) {
        Model model = model();
        removeLeftover();
        Map<String, String> environment = environment(model);
        create(model, environment, command);
        for (String network : model.networks().subList(1, model.networks().size())) {
            require(engine.docker("network", "connect", network, NAME), "joining the network " + network);
        }
        try {
            return External.feed(List.of("docker", "start", "-a", "-i", NAME), home, keys.bytes(), line);
        } finally {
            engine.docker("rm", "-f", "-v", NAME);
        }
    }

    private Model model() {
        External.Result said = engine.docker(
                "inspect", "-f", "[\"{{.Image}}\",{{json .Config.Env}},{{json .NetworkSettings.Networks}}]", Stack.APP);
        if (!said.succeeded()) {
            throw new Refusal(
                    "there is no container app, after which one for backups is made: ./forecourt deploy --mode docker");
        }
        try {
            var parts = JSON.readTree(said.output());
            List<String> environment = new ArrayList<>();
            parts.path(1).forEach(entry -> environment.add(entry.asString("")));
            List<String> networks = new ArrayList<>();
            for (String end : List.of("_data", "_outside")) {
                parts.path(2).propertyNames().stream()
                        .filter(name -> name.endsWith(end))
                        .forEach(networks::add);
            }
            if (networks.isEmpty()) {
                throw new Refusal(
                        "the container app is in no network of the database: ./forecourt deploy --mode docker");
            }
            return new Model(parts.path(0).asString(""), environment, networks);
        } catch (JacksonException unreadable) {
            throw new DeployFailure("the container engine describes app strangely", "See: docker inspect app");
        }
    }

    /**
     * What a killed command left is removed; a running one is somebody's work.
     *
     * @throws Refusal when there is one
     */
    void removeLeftover() {
        engine.container(NAME).ifPresent(found -> {
            if (!Labels.areOurs(found.labels())) {
                throw new Refusal("the container %s is not Forecourt's: rename it".formatted(NAME));
            }
            if (found.isRunning()) {
                throw new Refusal(
                        "another backup or restore is at work in the container %s: wait for its end".formatted(NAME));
            }
            engine.docker("rm", "-f", "-v", NAME);
        });
    }

    private Map<String, String> environment(Model model) {
        Map<String, String> chosen = new TreeMap<>();
        for (String entry : model.environment()) {
            String name = entry.replaceFirst("=.*", "");
            boolean isSetting = Arrays.stream(Setting.values())
                    .anyMatch(setting -> name.equals(setting.name()) || name.equals(setting.name() + "_FILE"));
            if (isSetting) {
                chosen.put(name, entry.substring(name.length() + 1));
            }
        }
        if (repository != null) {
            chosen.put(Setting.BACKUP_REPOSITORY.name(), REPOSITORY);
        }
        return chosen;
    }

    /** Values of settings are taken from the environment of docker: on its command line everybody could read them. */
    private void create(Model model, Map<String, String> environment, List<String> command) {
        List<String> words = new ArrayList<>(List.of("docker", "create", "--rm", "-i", "--name", NAME));
        words.addAll(List.of("--label", Labels.INSTALLATION + "=forecourt", "--volumes-from", Stack.APP));
        words.addAll(List.of("--network", model.networks().getFirst(), "--memory", "1g", "--read-only"));
        words.addAll(List.of("--tmpfs", "/tmp:exec,mode=1777,size=128m", "--log-driver", "none"));
        words.addAll(List.of("--security-opt", "no-new-privileges", "--cap-drop", "ALL", "--no-healthcheck"));
        environment.keySet().forEach(name -> words.addAll(List.of("-e", name)));
        boolean ofAnyOwner = repository != null || database != null;
        if (ofAnyOwner) {
            // files of this machine have any owner, so root looks at them, with as few rights as that takes
            words.addAll(List.of("--user", "0:0", "--cap-add", "DAC_OVERRIDE", "--cap-add", "CHOWN"));
            words.addAll(List.of("--cap-add", "FOWNER"));
        }
        if (repository != null) {
            words.addAll(List.of("--mount", "type=bind,source=%s,target=%s".formatted(repository, REPOSITORY)));
        }
        if (database != null) {
            words.addAll(List.of("--volumes-from", database));
        }
        words.add(model.image());
        words.add(ofAnyOwner ? "manage-folder" : "manage");
        words.addAll(command);
        words.add("--keys-on-input");
        require(External.run(words, java.time.Duration.ofMinutes(1), environment), "making the container " + NAME);
    }

    private void require(External.Result result, String what) {
        if (!result.succeeded()) {
            engine.docker("rm", "-f", "-v", NAME);
            throw new DeployFailure("%s failed: %s".formatted(what, result.oneLine()), "See: docker ps -a");
        }
    }
}
