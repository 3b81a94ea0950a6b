package org.forecourt.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table in the documentation and the two example files name the settings that exist, with the defaults they have. */
class SettingsDocumentationTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Path EXAMPLES = REPOSITORY.resolve("env-config");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| (?:`([^`]*)`|secret)? ?\\|");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^#?([A-Z0-9_]+)=(.*)$");

    @TempDir
    Path copies;

    @Test
    void the_table_lists_every_setting_with_its_default() throws IOException {
        assertThat(read(REPOSITORY.resolve("docs/settings.md"), ROW)).isEqualTo(settings(setting -> true));
    }

    @Test
    void the_example_file_shows_everything_that_is_no_secret() throws IOException {
        assertThat(read(EXAMPLES.resolve(".env.example"), ASSIGNMENT))
                .isEqualTo(settings(setting -> !setting.isSecret()));
    }

    @Test
    void the_secrets_example_has_every_secret_and_no_value() throws IOException {
        assertThat(read(EXAMPLES.resolve(".env.secrets.example"), ASSIGNMENT)).isEqualTo(settings(Setting::isSecret));
    }

    @Test
    void the_copied_examples_work_unedited_and_change_nothing() throws IOException {
        Files.copy(EXAMPLES.resolve(".env.example"), copies.resolve(".env.base"));
        Files.copy(EXAMPLES.resolve(".env.secrets.example"), copies.resolve(".env.secrets"));

        Settings settings = Settings.load(copies, Map.of());

        assertThat(List.of(Setting.values())).noneMatch(settings::isSet);
    }

    private static Map<String, String> read(Path file, Pattern pattern) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (MatchResult match :
                pattern.matcher(Files.readString(file)).results().toList()) {
            String value = match.group(2) == null ? "" : match.group(2);
            assertThat(found.put(match.group(1), value))
                    .as(match.group(1) + " is listed twice")
                    .isNull();
        }
        return found;
    }

    private static Map<String, String> settings(Predicate<Setting> wanted) {
        Map<String, String> expected = new TreeMap<>();
        Stream<Setting> settings = Arrays.stream(Setting.values()).filter(wanted);
        settings.forEach(setting -> {
            String value = setting.defaultValue();
            expected.put(setting.name(), value == null ? "" : value);
        });
        return expected;
    }
}
