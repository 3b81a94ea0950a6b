package org.forecourt.contracts.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * An address in the one form Forecourt compares and sends: the domain in lower-case ASCII (international names as
 * {@code xn--}), the local part as its owner spells it, in quotes only where it needs them. Comments, address literals
 * and source routes are not addresses of people and are refused.
 */
public record EmailAddress(String localPart, String domain) {

    static final int MAX_OCTETS = 254;

    public EmailAddress {
        if (EmailAddressForm.localPart(localPart).isEmpty()
                || !EmailAddressForm.domain(domain).equals(Optional.of(domain))) {
            throw new IllegalArgumentException("not an address");
        }
    }

    /** The address of a text as people type it, or nothing when it is none. */
    public static Optional<EmailAddress> parse(String text) {
        return EmailAddressForm.parse(text);
    }

    /** True when the local part is not ASCII: such mail needs a server that speaks SMTPUTF8 (RFC 6531). */
    public boolean needsSmtpUtf8() {
        return !localPart.chars().allMatch(character -> character < 0x80);
    }

    /**
     * What two spellings of one mailbox have in common. Servers may tell upper from lower case before the @, and none that people
     * use does: lists and repetitions go by this, mail goes to the address as it is spelled.
     */
    public String mailbox() {
        return toString().toLowerCase(Locale.ROOT);
    }

    /** As SMTP and headers take it. */
    @Override
    public String toString() {
        return EmailAddressForm.quotedWhereNeeded(localPart) + "@" + domain;
    }
}
