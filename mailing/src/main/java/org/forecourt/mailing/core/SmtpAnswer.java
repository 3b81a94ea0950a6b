package org.forecourt.mailing.core;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param code three digits
 * @param text the rest, at most 500 characters of printable text, the enhanced code included
 */
public record SmtpAnswer(int code, String text) {

    private static final int MAX_TEXT = 500;
    private static final Pattern ENHANCED = Pattern.compile("^([245])\\.(\\d{1,3})\\.(\\d{1,3})(?:\\s|$)");

    public SmtpAnswer {
        String printable = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        text = printable.length() > MAX_TEXT ? printable.substring(0, MAX_TEXT) : printable;
    }

    /** The enhanced status code of RFC 3463 at the start of the text, if the server sent one. */
    public Optional<EnhancedStatus> enhanced() {
        Matcher matcher = ENHANCED.matcher(text);
        return matcher.find()
                ? Optional.of(new EnhancedStatus(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** An enhanced status code: {@code 5.1.1} is type 5, subject 1, detail 1. */
    public record EnhancedStatus(int type, int subject, int detail) {

        private static final int ADDRESSING = 1;
        private static final int MAILBOX = 2;

        /** The address does not exist, or no more, and that will not change; a full or forbidden mailbox may open again. */
        public boolean saysNoSuchMailbox() {
            return type == 5
                    && (subject == ADDRESSING && (detail <= 3 || detail == 6 || detail == 10)
                            || subject == MAILBOX && detail == 1);
        }

        @Override
        public String toString() {
            return type + "." + subject + "." + detail;
        }
    }
}
