package org.forecourt.operations.doctor;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was found. No text holds a secret.
 *
 * @param cause what is, in one line
 * @param cure what helps, in one line; null unless something is wrong
 */
record Finding(
        Subject subject,
        Verdict verdict,
        String cause,
        @Nullable String cure) {

    Finding {
        cause = oneLine(cause);
        if ((cure != null) != (verdict == Verdict.WARNING || verdict == Verdict.BROKEN)) {
            throw new IllegalArgumentException("a cure belongs to what is wrong: " + subject);
        }
    }

    static Finding ok(Subject subject, String cause) {
        return new Finding(subject, Verdict.OK, cause, null);
    }

    static Finding warning(Subject subject, String cause, String cure) {
        return new Finding(subject, Verdict.WARNING, cause, cure);
    }

    static Finding broken(Subject subject, String cause, String cure) {
        return new Finding(subject, Verdict.BROKEN, cause, cure);
    }

    static Finding notChecked(Subject subject, String why) {
        return new Finding(subject, Verdict.NOT_CHECKED, why, null);
    }

    /** As the operator reads it. */
    String line() {
        String what = verdict == Verdict.NOT_CHECKED ? "not checked: " + cause : cause;
        String help = cure == null ? "" : ". Cure: " + cure;
        return "%s %s: %s%s".formatted(verdict.sign(), subject.code(), what, help);
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 400 ? line.substring(0, 400) + "…" : line;
    }
}
