package org.forecourt.mailing.compose;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.forecourt.contracts.mail.EmailAddress;

/** Text as headers take it: RFC 2047 where it is not plain, folded, and never a line of its own. */
final class HeaderText {

    private static final String UTF8 = StandardCharsets.UTF_8.name();
    /** What a reader's program would decode although the writer meant it literally. */
    private static final String ENCODED_WORD = "=?";

    private HeaderText() {}

    static String unstructured(String header, String text) {
        try {
            return MimeUtility.fold(header.length() + 2, MimeUtility.encodeText(literal(text), UTF8, null));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
    }

    static String mailbox(String header, String name, EmailAddress address) {
        if (name.isEmpty()) {
            return address.toString();
        }
        return MimeUtility.fold(header.length() + 2, phrase(literal(name)) + " <" + address + ">");
    }

    private static String phrase(String name) {
        try {
            boolean ascii = name.chars().allMatch(character -> character < 0x80);
            return ascii
                    ? '"' + name.replaceAll("([\"\\\\])", "\\\\$1") + '"'
                    : MimeUtility.encodeWord(name, UTF8, null);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
    }

    /** The zero-width space makes the whole text be encoded, and so be shown as it is. */
    private static String literal(String text) {
        return text.replace(ENCODED_WORD, "=\u200b?");
    }
}
