package org.forecourt.settings.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.forecourt.settings.WellKnownSecrets;

/**
 * Checks the settings of a stack of containers and hands them over: the environment files as they are, and one file for
 * each value that the services from other hands need before our code runs. A secret that nobody chose is made once
 * and kept. Repeating it changes nothing.
 */
final class Preparation {

    /** Secrets that are made when nobody chose them, each with the data that only the same secret opens again. */
    private static final List<Setting> MADE = List.of(
            Setting.POSTGRES_PASSWORD, Setting.RABBITMQ_PASSWORD, Setting.MAILING_SERVICE_KEY, Setting.OPERATOR_KEY);

    /** What the services from other hands read besides. */
    private static final List<Setting> HANDED_OVER =
            List.of(Setting.POSTGRES_USER, Setting.POSTGRES_DB, Setting.RABBITMQ_USER, Setting.RABBITMQ_VHOST);

    private static final int BYTES = 24;

    private final Path source;
    private final SharedFolder target;
    private final Map<Setting, Path> opened;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param source the operator's environment files
     * @param target the folder that the services read
     * @param opened for a secret, the file whose existence says that there are data which need it
     */
    Preparation(Path source, Path target, Map<Setting, Path> opened) {
        this.source = source;
        this.target = new SharedFolder(target);
        this.opened = opened;
    }

    /**
     * Does it.
     *
     * @param environment the settings that the stack itself fixes; they win over the files
     * @return what the operator should read, line by line, without secrets
     * @throws InvalidSettings naming what is wrong and what helps; then nothing was changed
     */
    List<String> run(Map<String, String> environment) {
        Settings settings = Settings.load(source, environment);
        noteOverruled(environment, settings);
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        MADE.forEach(setting -> requireUnusual(setting, settings));
        MADE.forEach(setting -> values.put(setting, settings.text(setting).orElse("")));
        HANDED_OVER.forEach(setting -> values.put(setting, settings.required(setting)));
        SharedFolder kept = target.room("made");
        MADE.stream().filter(setting -> !settings.isSet(setting)).forEach(setting -> requireOpenable(setting, kept));
        MADE.stream()
                .filter(setting -> !settings.isSet(setting))
                .forEach(setting -> values.put(setting, keep(setting, kept)));
        values.forEach((setting, value) -> target.write(setting.name(), value));
        target.room("env-config").mirror(source, ".example");
        notes.add("Settings are checked, secrets are in place");
        return notes;
    }

    private void noteOverruled(Map<String, String> environment, Settings inForce) {
        Settings files = Settings.load(source, Map.of("IS_DOCKER", environment.getOrDefault("IS_DOCKER", "false")));
        for (Setting setting : Setting.values()) {
            if (environment.containsKey(setting.name())
                    && setting != Setting.IS_DOCKER
                    && files.isSet(setting)
                    && !files.text(setting).equals(inForce.text(setting))) {
                notes.add("%s of the environment files does not count here: in containers it is %s"
                        .formatted(setting, inForce.required(setting)));
            }
        }
    }

    private static void requireUnusual(Setting setting, Settings settings) {
        if (WellKnownSecrets.contain(settings.text(setting).orElse(""))) {
            throw new InvalidSettings(
                    "%s is a value that everybody knows: choose another, or leave it blank and one is made"
                            .formatted(setting));
        }
    }

    private void requireOpenable(Setting setting, SharedFolder kept) {
        Path data = opened.get(setting);
        if (data != null && !kept.has(setting.name()) && Files.exists(data)) {
            throw new InvalidSettings(
                    "there are data in %s, but %s, which opens them, is lost with the volume of secrets. Put that volume back from a backup, or set %s in env-config/.env.secrets; docs/deployment.md, \"Lost secrets\", says how"
                            .formatted(data.getParent(), setting, setting));
        }
    }

    private String keep(Setting setting, SharedFolder kept) {
        if (!kept.has(setting.name())) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            kept.write(setting.name(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            notes.add(setting + " was blank: one is made and kept");
        }
        return kept.read(setting.name());
    }
}
