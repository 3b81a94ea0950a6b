package org.forecourt.mailing.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of people's text what would change how the text around it is shown: reversed writing, invisible characters,
 * noncharacters, long runs of blank lines. Letters of every script stay.
 */
final class CleanText {

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]"
                    + "|[\\x{e0000}-\\x{e0fff}]|[\\ufdd0-\\ufdef\\ufffe\\uffff\\p{Co}\\p{Cs}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'ʼ. -]{0,58}[\\p{L}\\p{M}.]|\\p{L}");
    private static final Pattern DOMAIN = Pattern.compile("\\.\\p{L}");

    private CleanText() {}

    /** One line. Nothing visible left gives a dash, so that no sentence has a hole. */
    static String line(String text) {
        String line = BLANKS.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return line.isEmpty() ? "—" : line;
    }

    /** As {@link #line}, cut at a length that leaves room for others. */
    static String shortLine(String text, int most) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** The lines of a paragraph, blank ones never twice in a row, nor first, nor last. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String raw : text.replace("\r\n", "\n").replace('\r', '\n').split("[\\n\\u2028\\u2029]")) {
            String line = raw.isBlank() ? "" : line(raw);
            if (!line.isEmpty() || (!lines.isEmpty() && !lines.getLast().isEmpty())) {
                lines.add(line);
            }
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines.isEmpty() ? List.of("—") : List.copyOf(lines);
    }

    /**
     * Whether a name is fit to be greeted by. One who registers with somebody else's address must not be able to place a
     * link or a sentence in a mail from us.
     */
    static boolean isName(String text) {
        return NAME.matcher(text).matches() && !DOMAIN.matcher(text).find();
    }
}
