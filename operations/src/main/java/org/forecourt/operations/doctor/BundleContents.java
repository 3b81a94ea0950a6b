package org.forecourt.operations.doctor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forecourt.settings.Setting;

/** The texts of a bundle, before anything is taken out of them. */
final class BundleContents {

    private static final int LINES = 300;
    private static final int BYTES = 256 * 1024;

    private final Surroundings surroundings;
    private final Diagnosis diagnosis;

    BundleContents(Surroundings surroundings, Diagnosis diagnosis) {
        this.surroundings = surroundings;
        this.diagnosis = diagnosis;
    }

    /** @param withLogs false when nobody knows what to take out of them */
    Map<String, String> files(boolean withLogs) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("findings.json", diagnosis.json() + "\n");
        files.put("findings.txt", String.join("\n", diagnosis.lines()) + "\n");
        files.put("versions.txt", versions());
        files.put("settings.txt", settings());
        files.put("containers.txt", containers());
        if (withLogs) {
            files.putAll(logs());
        } else {
            files.put(
                    "logs/left-out.txt",
                    "This user may not read every file of secrets, so logs could not be cleaned.\n");
        }
        return files;
    }

    private String versions() {
        return Stream.of(
                        "Forecourt " + diagnosis.version(),
                        "Java " + System.getProperty("java.version") + " " + System.getProperty("java.vendor"),
                        "System " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                                + System.getProperty("os.arch"),
                        "Container engine " + answer(surroundings.engine()::version),
                        "Compose " + answer(surroundings.engine()::composeVersion))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String answer(java.util.function.Supplier<String> question) {
        try {
            return question.get();
        } catch (Unanswered silent) {
            return "(" + silent.getMessage() + ")";
        }
    }

    /** Secrets only by whether there is one. */
    private String settings() {
        return Arrays.stream(Setting.values())
                .map(setting -> setting + " " + (surroundings.isSet(setting) ? "is set" : "has its default")
                        + (setting.isSecret()
                                ? ""
                                : ": " + surroundings.text(setting).orElse("nothing")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String containers() {
        try {
            return surroundings.engine().containers().stream()
                    .map(Container::toString)
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (Unanswered noEngine) {
            return noEngine.getMessage() + "\n";
        }
    }

    private Map<String, String> logs() {
        Map<String, String> logs = new LinkedHashMap<>();
        if (surroundings.isDocker()) {
            for (String name : running()) {
                Command.Result result = surroundings.engine().docker("logs", "--tail", String.valueOf(LINES), name);
                logs.put("logs/" + name + ".txt", result.output() + result.errors());
            }
            return logs;
        }
        for (Path file : logFiles()) {
            logs.put("logs/" + file.getFileName(), end(file));
        }
        return logs;
    }

    private List<String> running() {
        try {
            return surroundings.engine().containers().stream()
                    .map(Container::name)
                    .toList();
        } catch (Unanswered noEngine) {
            return List.of();
        }
    }

    private List<Path> logFiles() {
        try (Stream<Path> files = Files.list(surroundings.places().data().resolve("logs"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException absentOrPrivate) {
            return List.of();
        }
    }

    /** The last lines; a cut first line is left out. */
    private static String end(Path file) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long begin = Math.max(0, log.length() - BYTES);
            log.seek(begin);
            byte[] bytes = new byte[(int) Math.min(BYTES, log.length() - begin)];
            log.readFully(bytes);
            List<String> lines = new ArrayList<>(
                    new String(bytes, StandardCharsets.UTF_8).lines().toList());
            if (begin > 0 && !lines.isEmpty()) {
                lines.removeFirst();
            }
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())) + "\n";
        } catch (IOException unreadable) {
            return "this user may not read it\n";
        }
    }
}
