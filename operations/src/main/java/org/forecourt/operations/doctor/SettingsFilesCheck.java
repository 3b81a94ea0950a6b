package org.forecourt.operations.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;

/** The environment files themselves, and the values in them. */
final class SettingsFilesCheck implements Check {

    private static final List<String> FILES = List.of(".env.base", ".env.secrets", ".env.docker", ".env.local");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A secret with a value. */
    private static final Pattern HOLDS_SECRET = Pattern.compile(Arrays.stream(Setting.values())
            .filter(Setting::isSecret)
            .map(Setting::name)
            .collect(Collectors.joining("|", "(?m)^\\s*(?:", ")[ \\t]*=[ \\t]*(?!\"\"|'')\\S")));

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.SETTINGS_FILES, Subject.SETTINGS_VALUES, Subject.SETTINGS_PRIVACY);
    }

    @Override
    public List<Finding> look(Surroundings surroundings) {
        Path folder = surroundings.places().environmentFiles();
        List<Path> files =
                FILES.stream().map(folder::resolve).filter(Files::exists).toList();
        List<Finding> findings = new ArrayList<>(values(surroundings));
        findings.addAll(each(files, SettingsFilesCheck::form, missing(surroundings, folder)));
        Stream<Path> secrets =
                Stream.concat(files.stream(), kept(surroundings.places().data()));
        findings.addAll(each(
                secrets.toList(),
                SettingsFilesCheck::privacy,
                Finding.ok(Subject.SETTINGS_PRIVACY, "files with secrets are private")));
        return findings;
    }

    private static List<Finding> each(List<Path> files, Function<Path, Optional<Finding>> look, Finding otherwise) {
        List<Finding> found = files.stream().map(look).flatMap(Optional::stream).toList();
        return found.isEmpty() ? List.of(otherwise) : found;
    }

    private static Finding missing(Surroundings surroundings, Path folder) {
        List<String> absent = Stream.of(".env.base", ".env.secrets")
                .filter(name -> !Files.exists(folder.resolve(name)))
                .toList();
        if (absent.isEmpty()) {
            return Finding.ok(Subject.SETTINGS_FILES, "both are there and are plain text");
        }
        String cause = "not there: " + String.join(", ", absent);
        return surroundings.isDocker()
                ? Finding.warning(
                        Subject.SETTINGS_FILES,
                        cause,
                        "copy env-config/.env.example to .env.base and .env.secrets.example to .env.secrets")
                : Finding.ok(Subject.SETTINGS_FILES, cause + "; defaults are in force");
    }

    private static Optional<Finding> form(Path file) {
        String text = text(file);
        String name = file.getFileName().toString();
        if (text.startsWith(BYTE_ORDER_MARK)) {
            return Optional.of(Finding.broken(
                    Subject.SETTINGS_FILES,
                    name + " begins with a byte order mark, which becomes part of its first name",
                    "save it as UTF-8 without BOM: sed -i '1s/^\\xEF\\xBB\\xBF//' env-config/" + name));
        }
        return text.contains("\r")
                ? Optional.of(Finding.warning(
                        Subject.SETTINGS_FILES,
                        name + " has line ends of Windows, which other programs take for part of a value",
                        "sed -i 's/\\r$//' env-config/" + name))
                : Optional.empty();
    }

    private static List<Finding> values(Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        for (String problem : surroundings.settings().problems()) {
            findings.add(Finding.broken(
                    Subject.SETTINGS_VALUES, problem, "correct that line; docs/settings.md lists names and values"));
        }
        try {
            if (surroundings.number(Setting.APP_PORT) == surroundings.number(Setting.MAILING_PORT)) {
                throw new InvalidSettings("APP_PORT and MAILING_PORT are the same");
            }
        } catch (InvalidSettings contradiction) {
            findings.add(Finding.broken(
                    Subject.SETTINGS_VALUES,
                    String.valueOf(contradiction.getMessage()),
                    "choose another for one of them"));
        }
        boolean isLonelyUser = surroundings.isSet(Setting.SMTP_USER) && !surroundings.isSet(Setting.SMTP_PASSWORD);
        if (isLonelyUser) {
            findings.add(Finding.broken(
                    Subject.SETTINGS_VALUES, "SMTP_USER is set, but SMTP_PASSWORD is not", "set both or none"));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(Subject.SETTINGS_VALUES, "all of them are known and possible"));
        }
        return findings;
    }

    private static Stream<Path> kept(Path data) {
        try (Stream<Path> files = Files.list(data.resolve("secrets"))) {
            return files.toList().stream();
        } catch (IOException absentOrPrivate) {
            return Stream.empty();
        }
    }

    private static Optional<Finding> privacy(Path file) {
        boolean isEnvironment = FILES.contains(file.getFileName().toString());
        if (isEnvironment && !HOLDS_SECRET.matcher(text(file)).find()) {
            return Optional.empty();
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            boolean world = permissions.contains(PosixFilePermission.OTHERS_READ);
            String cure = "chmod 600 " + file;
            return world
                    ? Optional.of(Finding.broken(
                            Subject.SETTINGS_PRIVACY, file + " holds secrets and everybody can read it", cure))
                    : permissions.contains(PosixFilePermission.GROUP_READ)
                            ? Optional.of(Finding.warning(
                                    Subject.SETTINGS_PRIVACY, file + " holds secrets and its group can read it", cure))
                            : Optional.empty();
        } catch (IOException | UnsupportedOperationException untold) {
            return Optional.of(Finding.notChecked(Subject.SETTINGS_PRIVACY, file + " does not tell who may read it"));
        }
    }

    /** Blank when this user may not read it, which {@code settings-values} tells. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
