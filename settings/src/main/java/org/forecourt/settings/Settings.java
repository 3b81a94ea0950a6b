package org.forecourt.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The settings in force. Layers, later ones win: defaults, {@code .env.base}, {@code .env.secrets}, {@code .env.docker}
 * or {@code .env.local} (by {@code IS_DOCKER}), the process environment. A blank value counts as absent. Immutable.
 */
public final class Settings {

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * The settings of this process: files from {@code env-config} below the system property {@code forecourt.home} (the
     * working directory without it), and the environment.
     *
     * @throws InvalidSettings as {@link #load}
     */
    public static Settings ofThisProcess() {
        return load(Path.of(System.getProperty("forecourt.home", "")).resolve("env-config"), System.getenv());
    }

    /**
     * Reads all layers.
     *
     * @param folder where the environment files are; it and the files may be absent
     * @param environment the process environment; names that are not settings are ignored there
     * @throws InvalidSettings naming the first unknown name or malformed value, without its value if it is a secret
     */
    public static Settings load(Path folder, Map<String, String> environment) {
        return review(folder, environment, problem -> {
            throw new InvalidSettings(problem);
        });
    }

    /**
     * The same reading for whoever wants to know everything that is wrong: each problem is told in one line without
     * secrets, and what it is about counts as absent.
     */
    public static Settings review(Path folder, Map<String, String> environment, Consumer<String> problems) {
        Map<String, String> layered = new LinkedHashMap<>();
        layered.putAll(new EnvironmentFile(folder.resolve(".env.base")).read(problems));
        layered.putAll(new EnvironmentFile(folder.resolve(".env.secrets")).read(problems));
        String inDocker = environment.getOrDefault("IS_DOCKER", layered.getOrDefault("IS_DOCKER", "false"));
        boolean docker = inDocker.equals("true") || inDocker.equals("1");
        layered.putAll(new EnvironmentFile(folder.resolve(docker ? ".env.docker" : ".env.local")).read(problems));
        environment.forEach((name, value) -> {
            if (SettingNames.isKnown(name)) {
                layered.put(name, value);
            }
        });
        return new Settings(validated(layered, problems));
    }

    /** The same settings with some replaced; used by the embedded run, which knows where its own database is. */
    public Settings with(Map<Setting, String> replacements) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        replacements.forEach((setting, value) -> changed.put(setting, accepted(setting, value)));
        return new Settings(changed);
    }

    private static Map<Setting, String> validated(Map<String, String> raw, Consumer<String> problems) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            try {
                String value = setting.isSecret() ? secret(setting, raw) : raw.getOrDefault(setting.name(), "");
                if (!value.isBlank()) {
                    values.put(setting, accepted(setting, value));
                }
            } catch (InvalidSettings refused) {
                problems.accept(String.valueOf(refused.getMessage()));
            }
        }
        return values;
    }

    private static String secret(Setting setting, Map<String, String> raw) {
        String value = raw.getOrDefault(setting.name(), "");
        String file = raw.getOrDefault(setting.name() + "_FILE", "");
        if (!value.isBlank() || file.isBlank()) {
            return value;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new InvalidSettings(setting + "_FILE names " + file + ", which cannot be read");
        }
    }

    private static String accepted(Setting setting, String value) {
        if (!setting.form().accepts().test(value)) {
            String shown = setting.isSecret() ? "" : " and not \"" + value + "\"";
            throw new InvalidSettings(setting + " must be " + setting.form().expected() + shown);
        }
        return value;
    }

    /** Whether somebody set it; false when only its default is in force. */
    public boolean isSet(Setting setting) {
        return values.containsKey(setting);
    }

    /** The value, its default, or empty when neither exists. */
    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.getOrDefault(setting, setting.defaultValue()));
    }

    /**
     * The value or its default.
     *
     * @throws InvalidSettings when the setting has neither
     */
    public String required(Setting setting) {
        return text(setting).orElseThrow(() -> new InvalidSettings(setting + " is not set"));
    }

    /** A numeric setting that has a default. */
    public int number(Setting setting) {
        return Integer.parseInt(required(setting));
    }

    /** A yes/no setting that has a default. */
    public boolean flag(Setting setting) {
        String value = required(setting);
        return value.equals("1") || value.equals("true");
    }

    /** Names only: a value may be a secret. */
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
