package org.forecourt.journeys.killrig;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Options of the form {@code --name=value}, and some that are a name only. */
record Options(Map<String, String> values) {

    /** @param flags those that have no value */
    static Options of(String[] arguments, String... flags) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            boolean isFlag = Arrays.stream(flags).anyMatch(flag -> argument.equals("--" + flag));
            if (parts.length != 2 && !isFlag || !parts[0].startsWith("--")) {
                System.err.println("not an option with a value: " + argument);
                System.exit(2);
            }
            values.put(parts[0].substring(2), isFlag ? "" : parts[1]);
        }
        return new Options(values);
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, String.valueOf(otherwise)));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    long seed() {
        return Long.parseLong(values.getOrDefault("seed", String.valueOf(System.nanoTime())));
    }

    Path folder(String otherwise) {
        return Path.of(values.getOrDefault("folder", otherwise)).toAbsolutePath();
    }
}
