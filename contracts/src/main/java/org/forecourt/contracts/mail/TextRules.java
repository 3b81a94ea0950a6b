package org.forecourt.contracts.mail;

import java.util.Optional;

/** What text may contain. One line is safe in a header; a paragraph belongs in the body only. */
final class TextRules {

    private TextRules() {}

    /** Why {@code text} cannot be a single line of at most {@code maxLength} characters, if there is a reason. */
    static Optional<RefusalCode> line(String text, int maxLength) {
        if (text.isBlank()) {
            return Optional.of(RefusalCode.EMPTY);
        }
        if (text.codePoints().anyMatch(TextRules::isLineBreak)) {
            return Optional.of(RefusalCode.LINE_BREAK);
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(RefusalCode.CONTROL_CHARACTER);
        }
        return sizeAndEncoding(text, maxLength);
    }

    /** As {@link #line}, but line breaks and tabs are welcome. */
    static Optional<RefusalCode> paragraph(String text, int maxLength) {
        if (text.isBlank()) {
            return Optional.of(RefusalCode.EMPTY);
        }
        if (text.codePoints().anyMatch(point -> Character.isISOControl(point) && "\r\n\t".indexOf(point) < 0)) {
            return Optional.of(RefusalCode.CONTROL_CHARACTER);
        }
        return sizeAndEncoding(text, maxLength);
    }

    private static boolean isLineBreak(int point) {
        return point == '\r'
                || point == '\n'
                || point == 0x0B
                || point == 0x0C
                || point == 0x85
                || point == 0x2028
                || point == 0x2029;
    }

    private static Optional<RefusalCode> sizeAndEncoding(String text, int maxLength) {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            return Optional.of(RefusalCode.BROKEN_TEXT);
        }
        return text.codePointCount(0, text.length()) > maxLength ? Optional.of(RefusalCode.TOO_LONG) : Optional.empty();
    }
}
