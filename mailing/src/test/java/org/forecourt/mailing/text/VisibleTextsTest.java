package org.forecourt.mailing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forecourt.rig.TemplateWords;
import org.junit.jupiter.api.Test;

/** Every text a reader of mails or an operator can see is in a message bundle. */
class VisibleTextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** Names of header fields and commands, and an SMTP answer as an example: the same in every language. */
    private static final Set<String> LITERAL = Set.of("Message-ID", "id", "manage operator-key", "4.3.0 try later");

    @Test
    void no_template_holds_words_of_its_own() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(".jte")) {
            TemplateWords.in(Files.readString(file)).stream()
                    .filter(words -> !LITERAL.contains(words))
                    .forEach(words -> found.add(file.getFileName() + ": " + words));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void no_cyrillic_text_is_in_code() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(".java", ".jte", ".js", ".css")) {
            String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "");
            if (CYRILLIC.matcher(code).find()) {
                found.add(file.toString());
            }
        }

        assertThat(found).isEmpty();
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
