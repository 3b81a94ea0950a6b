package org.forecourt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forecourt.rig.TemplateWords;
import org.junit.jupiter.api.Test;

/** Every text a visitor can read is in a message bundle: none in code, none between the tags of a template. */
class VisibleTextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    @Test
    void no_cyrillic_text_is_in_code_outside_the_demo_market() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(".java", ".jte", ".js", ".css")) {
            boolean demo = MAIN.relativize(file).startsWith("java/org/forecourt/demo");
            String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "");
            if (!demo && CYRILLIC.matcher(code).find()) {
                found.add(file.toString());
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void no_template_holds_words_of_its_own() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(".jte")) {
            TemplateWords.in(Files.readString(file)).forEach(words -> found.add(file.getFileName() + ": " + words));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void the_search_for_words_finds_words_and_nothing_else() {
        assertThat(TemplateWords.in("<p>Buy now</p>")).containsExactly("Buy now");
        assertThat(TemplateWords.in("<img alt=\"A car\">")).containsExactly("A car");
        assertThat(TemplateWords.in("<p>@if(ad.isSold() && (a > b))${text(\"x.y\")}@else<b>·</b>@endif</p>"))
                .isEmpty();
        assertThat(TemplateWords.in(
                        "@param String name\n<p title=\"${name}\">${page.text(\"a\", map(b -> \"{c}\"))}</p>"))
                .isEmpty();
        assertThat(TemplateWords.in(
                        "<p>@for(var a : list)\n@template.card(card = a, text = @`<b>${a}</b>`)\n@endfor</p>"))
                .isEmpty();
        assertThat(
                        TemplateWords.in(
                                "<%-- a comment > with words < --%><script type=\"application/ld+json\">$unsafe{json}</script>"))
                .isEmpty();
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
