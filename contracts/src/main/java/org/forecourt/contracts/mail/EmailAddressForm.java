package org.forecourt.contracts.mail;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and writes addresses by RFC 5321 and 6531, international domains by UTS 46. */
final class EmailAddressForm {

    private static final int MAX_LOCAL_OCTETS = 64;
    private static final int MAX_DOMAIN = 253;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\x{80}-\\x{10FFFF}-]+";
    private static final Pattern DOT_ATOM = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final IDNA INTERNATIONAL = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private EmailAddressForm() {}

    static Optional<EmailAddress> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 4 * EmailAddress.MAX_OCTETS) {
            return Optional.empty();
        }
        Optional<String> domain = domain(text.substring(at + 1));
        return unquoted(text.substring(0, at))
                .flatMap(EmailAddressForm::localPart)
                .flatMap(local -> domain.map(name -> new EmailAddress(local, name)))
                .filter(address -> octets(address.toString()) <= EmailAddress.MAX_OCTETS);
    }

    /** The local part without quotes and escapes; nothing when it is neither a dot-atom nor a quoted string. */
    private static Optional<String> unquoted(String local) {
        if (DOT_ATOM.matcher(local).matches()) {
            return Optional.of(local);
        }
        return QUOTED.matcher(local).matches()
                ? Optional.of(local.substring(1, local.length() - 1).replaceAll("\\\\(.)", "$1"))
                : Optional.empty();
    }

    /** The local part in composed form, if it is short enough and free of controls. */
    static Optional<String> localPart(String local) {
        String composed = Normalizer.normalize(local, Normalizer.Form.NFC);
        boolean fits = TextRules.line(composed, MAX_LOCAL_OCTETS).isEmpty()
                && octets(quotedWhereNeeded(composed)) <= MAX_LOCAL_OCTETS;
        return fits ? Optional.of(composed) : Optional.empty();
    }

    static Optional<String> domain(String text) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        if (text.isEmpty() || text.length() > MAX_DOMAIN) {
            return Optional.empty();
        }
        INTERNATIONAL.nameToASCII(text, ascii, info);
        String name = ascii.toString().toLowerCase(Locale.ROOT);
        boolean valid = !info.hasErrors()
                && name.length() <= MAX_DOMAIN
                && LABELS.matcher(name).matches()
                && !isNumeric(name.substring(name.lastIndexOf('.') + 1));
        return valid ? Optional.of(name) : Optional.empty();
    }

    private static boolean isNumeric(String label) {
        return label.chars().allMatch(Character::isDigit);
    }

    static String quotedWhereNeeded(String local) {
        return DOT_ATOM.matcher(local).matches() ? local : '"' + local.replaceAll("([\"\\\\])", "\\\\$1") + '"';
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
