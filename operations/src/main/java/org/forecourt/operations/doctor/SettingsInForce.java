package org.forecourt.operations.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.forecourt.operations.doctor.Surroundings.ReadSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** The settings as the product reads them, with everything that is wrong about them. */
final class SettingsInForce {

    private SettingsInForce() {}

    /** In docker mode what the compose file says wins over the files, and this process's environment counts for nothing. */
    static ReadSettings read(Doctor.Patient patient, Mode mode) {
        List<String> problems = new ArrayList<>();
        Path folder = patient.home().resolve("env-config");
        Map<String, String> environment = mode == Mode.LOCAL ? System.getenv() : ofStack(patient.home());
        Settings settings = Settings.review(folder, environment, problems::add);
        if (mode == Mode.DOCKER) {
            return new ReadSettings(settings, problems);
        }
        Map<Setting, String> replacements = new EnumMap<>(Setting.class);
        replacements.put(
                Setting.MEDIA_ROOT,
                folder(
                        settings,
                        Setting.MEDIA_ROOT,
                        patient.home(),
                        patient.data().resolve("media")));
        replacements.put(
                Setting.STATIC_ROOT,
                folder(
                        settings,
                        Setting.STATIC_ROOT,
                        patient.home(),
                        patient.data().resolve("static")));
        patient.instance().map(LocalInstance::overriding).ifPresent(replacements::putAll);
        return new ReadSettings(settings.with(replacements), problems);
    }

    private static String folder(Settings settings, Setting setting, Path home, Path otherwise) {
        return Optional.of(setting)
                .filter(settings::isSet)
                .map(set -> home.resolve(settings.required(set)).normalize().toString())
                .orElse(otherwise.toString());
    }

    /** Without the files of secrets, which exist inside the containers only. */
    private static Map<String, String> ofStack(Path home) {
        Map<String, String> environment = new HashMap<>(Map.of("IS_DOCKER", "true"));
        try {
            environment.putAll(StackFile.read(home.resolve(StackFile.NAME)).environment("app"));
        } catch (Unanswered noFile) {
            // the files alone count then
        }
        environment.keySet().removeIf(name -> name.endsWith("_FILE"));
        return environment;
    }
}
