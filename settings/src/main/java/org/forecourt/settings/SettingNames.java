package org.forecourt.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names an environment file may use: every setting, and {@code <NAME>_FILE} for secrets. */
final class SettingNames {

    private static final Set<String> KNOWN = Arrays.stream(Setting.values())
            .flatMap(setting -> setting.isSecret()
                    ? java.util.stream.Stream.of(setting.name(), setting.name() + "_FILE")
                    : java.util.stream.Stream.of(setting.name()))
            .collect(Collectors.toUnmodifiableSet());
    private static final int NEAR = 3;

    private SettingNames() {}

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** " (did you mean X?)" for the nearest known name, or nothing when none is near. */
    static String suggestion(String name) {
        LevenshteinDistance distance = new LevenshteinDistance(NEAR);
        String upper = name.toUpperCase(Locale.ROOT);
        return KNOWN.stream()
                .sorted()
                .filter(known -> distance.apply(known, upper) >= 0)
                .min(Comparator.comparingInt(known -> distance.apply(known, upper)))
                .map(known -> " (did you mean " + known + "?)")
                .orElse("");
    }
}
