package org.forecourt.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forecourt.contracts.schema.Migration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Migrations after the first version only add, or say by their names that they do not (ADR 31). */
class MigrationRuleTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "(?is)\\bdrop\\s+(table|column|view|type|function|schema)\\b|\\brename\\b|\\bset\\s+not\\s+null\\b|\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b");

    @ParameterizedTest
    @CsvSource({"marketplace,db/migration,5", "mailing,db/mailing,7"})
    void what_takes_something_away_says_so(String module, String folder, int firstVersion) throws IOException {
        Path migrations =
                REPOSITORY.resolve(module).resolve("src/main/resources").resolve(folder);
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.toList()) {
                Migration migration = Migration.of(file.getFileName().toString());
                if (migration.version() > firstVersion && !migration.contracts()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(TAKES_AWAY);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "drop table a",
        "alter table a drop column b",
        "alter table a rename to b",
        "alter table a alter column b set not null",
        "alter table a alter column b type bigint"
    })
    void the_pattern_knows_what_takes_away(String sql) {
        assertThat(sql).containsPattern(TAKES_AWAY);
    }
}
