package org.forecourt.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds text in a JTE template that belongs into a message bundle: what stands between tags or is read aloud, code and
 * comments aside.
 */
public final class TemplateWords {

    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>]*)<");
    private static final Pattern READ_ALOUD = Pattern.compile("\\b(?:alt|title|placeholder|aria-label)=\"([^\"]*)\"");
    /** The product's own name is the same in every language. */
    private static final String BRAND = "Forecourt";

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    private TemplateWords() {}

    /** Words and sentences a reader would see that come from the template itself, its own name for the product aside. */
    public static List<String> in(String template) {
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
}
