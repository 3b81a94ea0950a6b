package org.forecourt.operations.doctor;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What a compose file says, as far as doctor wants to know it. */
final class StackFile {

    static final String NAME = "docker-compose.yml";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)(?::?-([^}]*))?}");

    private final Map<?, ?> services;

    private StackFile(Map<?, ?> services) {
        this.services = services;
    }

    /** @throws Unanswered when it is missing or no YAML */
    static StackFile read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return new StackFile(map(map(content).get("services")));
        } catch (IOException | YAMLException unreadable) {
            throw new Unanswered(file + " cannot be read");
        }
    }

    /** Every compose file in a folder, overlays included. */
    static List<StackFile> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("docker-compose.*\\.ya?ml"))
                    .sorted()
                    .map(StackFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new Unanswered(folder + " cannot be read");
        }
    }

    List<String> names() {
        return services.keySet().stream().map(String::valueOf).toList();
    }

    /** Blank when the service or its image is not named. */
    String image(String service) {
        return map(services.get(service)).get("image") instanceof String image ? image : "";
    }

    /** In bytes, 0 without one. */
    long memory(String service) {
        String text = String.valueOf(map(services.get(service)).get("mem_limit"));
        if (!text.matches("[0-9]+[kmg]?")) {
            return 0;
        }
        long number = Long.parseLong(text.replaceAll("[kmg]", ""));
        return switch (text.charAt(text.length() - 1)) {
            case 'k' -> number * 1024;
            case 'm' -> number * Sizes.MEGABYTE;
            case 'g' -> number * Sizes.GIGABYTE;
            default -> number;
        };
    }

    /** The ports of this machine that a service publishes. */
    List<Integer> ports(String service) {
        return texts(service, "ports").stream()
                .map(text -> text.replaceFirst("/.*$", "").split(":", -1))
                .filter(parts -> parts.length >= 2 && parts[parts.length - 2].matches("[0-9]{1,5}"))
                .map(parts -> Integer.valueOf(parts[parts.length - 2]))
                .toList();
    }

    /** What it mounts, as the file says it. */
    List<String> mounts(String service) {
        return texts(service, "volumes");
    }

    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(map(services.get(service)).get("environment"))
                .forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
        return environment;
    }

    private List<String> texts(String service, String key) {
        List<String> texts = new ArrayList<>();
        if (map(services.get(service)).get(key) instanceof List<?> list) {
            list.forEach(element -> texts.add(filledIn(String.valueOf(element))));
        }
        return texts;
    }

    /** With {@code ${NAME:-default}} replaced as compose does, from the environment. */
    private static String filledIn(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String set = System.getenv(found.group(1));
            String otherwise = found.group(2) == null ? "" : found.group(2);
            return Matcher.quoteReplacement(set == null || set.isEmpty() ? otherwise : set);
        });
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
