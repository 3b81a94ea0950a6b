package org.forecourt.contracts.mail;

import java.util.Locale;

/** Why a mail message is refused. The code travels in problem details, dead letters and notes, so a name never changes. */
public enum RefusalCode {
    /** The body is larger than {@link MailMessageJson#MAX_BYTES}. */
    TOO_LARGE,
    NOT_UTF8,
    NOT_JSON,
    DUPLICATE_KEY,
    NOT_AN_OBJECT,
    /** A batch holds no message at all, or more than {@link MailMessageJson#MAX_BATCH}. */
    BATCH_SIZE,
    MISSING,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    INVALID_ID,
    UNKNOWN_TEMPLATE,
    UNKNOWN_LOCALE,
    UNKNOWN_CATEGORY,
    INVALID_ADDRESS,
    INVALID_INSTANT,
    INVALID_LINK,
    INVALID_AMOUNT,
    UNKNOWN_CURRENCY,
    OUT_OF_RANGE,
    EMPTY,
    TOO_LONG,
    TOO_MANY,
    /** CR, LF or another line separator where the value may reach a header of the mail. */
    LINE_BREAK,
    CONTROL_CHARACTER,
    /** Half of a surrogate pair: no such text can be written as UTF-8. */
    BROKEN_TEXT,
    /** The id is in the journal already, with other content. Never found by reading alone. */
    ID_CONFLICT;

    /** The name as JSON and people read it: {@code line_break}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
