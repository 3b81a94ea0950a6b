package org.forecourt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text a visitor can read is in a message bundle: none in code, none between the tags of a template. */
class VisibleTextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>]*)<");
    private static final Pattern READ_ALOUD = Pattern.compile("\\b(?:alt|title|placeholder|aria-label)=\"([^\"]*)\"");
    /** The product's own name is the same in every language. */
    private static final String BRAND = "Forecourt";

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

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
            words(Files.readString(file)).forEach(words -> found.add(file.getFileName() + ": " + words));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void the_search_for_words_finds_words_and_nothing_else() {
        assertThat(words("<p>Buy now</p>")).containsExactly("Buy now");
        assertThat(words("<img alt=\"A car\">")).containsExactly("A car");
        assertThat(words("<p>@if(ad.isSold() && (a > b))${text(\"x.y\")}@else<b>·</b>@endif</p>"))
                .isEmpty();
        assertThat(words("@param String name\n<p title=\"${name}\">${page.text(\"a\", map(b -> \"{c}\"))}</p>"))
                .isEmpty();
        assertThat(words("<p>@for(var a : list)\n@template.card(card = a, text = @`<b>${a}</b>`)\n@endfor</p>"))
                .isEmpty();
        assertThat(
                        words(
                                "<%-- a comment > with words < --%><script type=\"application/ld+json\">$unsafe{json}</script>"))
                .isEmpty();
    }

    private static List<String> words(String template) {
        String markup =
                withoutCode(template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(param|import).*$", ""));
        List<String> found = new ArrayList<>();
        for (Pattern place : List.of(BETWEEN_TAGS, READ_ALOUD)) {
            Matcher matcher = place.matcher(markup);
            while (matcher.find()) {
                String text = matcher.group(1).strip();
                if (LETTERS.matcher(text).find() && !text.equals(BRAND)) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    /** Drops {@code ${…}}, {@code !{…}} and {@code @word(…)} with everything up to the bracket that closes them; keeps the markup inside. */
    private static String withoutCode(String template) {
        Pattern start = Pattern.compile("(?:\\$(?:unsafe)?|!)\\{|@(?:else)?[a-zA-Z]+(?:\\.[A-Za-z]+)*\\(?|`");
        StringBuilder markup = new StringBuilder();
        int position = 0;
        Matcher matcher = start.matcher(template);
        while (matcher.find(position)) {
            markup.append(template, position, matcher.start());
            String opening = matcher.group();
            boolean encloses = opening.endsWith("{") || opening.endsWith("(");
            position = encloses ? end(template, matcher.end(), opening.charAt(opening.length() - 1)) : matcher.end();
            if (opening.startsWith("@template") && encloses) {
                markup.append(contents(template.substring(matcher.end(), position)));
            }
        }
        return markup.append(template.substring(position)).toString();
    }

    /** What a call of a template hands over between backticks. */
    private static String contents(String arguments) {
        String[] parts = arguments.split("`", -1);
        StringBuilder markup = new StringBuilder();
        for (int i = 1; i < parts.length; i += 2) {
            markup.append(withoutCode(parts[i]));
        }
        return markup.toString();
    }

    private static int end(String template, int from, char opening) {
        char closing = opening == '{' ? '}' : ')';
        int depth = 1;
        int position = from;
        while (depth > 0 && position < template.length()) {
            char character = template.charAt(position++);
            depth += character == opening ? 1 : character == closing ? -1 : 0;
        }
        return position;
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
