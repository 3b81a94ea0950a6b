package org.forecourt.mailing.bounces;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forecourt.mailing.core.SmtpAnswer.EnhancedStatus;

/** Finds the codes of RFC 3463 in text. */
final class StatusCodes {

    private static final String CODE = "([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])";
    private static final Pattern ALONE = Pattern.compile("(?<![\\d.])" + CODE);
    private static final Pattern AFTER_REPLY = Pattern.compile("(?<!\\d)[45]\\d\\d[ -]\\s*[(#\\[]?" + CODE);

    private StatusCodes() {}

    /** The first code, wherever it is. */
    static Optional<EnhancedStatus> first(String text) {
        return find(ALONE, text);
    }

    /** The first code that follows a three-digit reply, as in {@code 550 5.1.1} or {@code 550-#5.1.1}. */
    static Optional<EnhancedStatus> afterReply(String text) {
        return find(AFTER_REPLY, text);
    }

    private static Optional<EnhancedStatus> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(new EnhancedStatus(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
