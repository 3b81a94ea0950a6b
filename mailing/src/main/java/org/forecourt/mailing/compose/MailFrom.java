package org.forecourt.mailing.compose;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * The sender of every mail.
 *
 * @param name shown beside the address, possibly empty
 */
public record MailFrom(String name, EmailAddress address) {

    private static final String UNSET = "Forecourt <no-reply@localhost>";
    private static final int LONGEST_NAME = 100;
    private static final Pattern WITH_NAME = Pattern.compile("\\s*(?:\"([^\"\\\\]*)\"|([^<>\"]*?))\\s*<([^<>]+)>\\s*");

    /**
     * As the setting says it, {@code Forecourt <mail@cars.example>} or the bare address.
     *
     * @throws InvalidSettings when it is something else
     */
    public static MailFrom of(Settings settings) {
        String text = settings.text(Setting.MAIL_FROM).orElse(UNSET);
        return parse(text)
                .orElseThrow(() -> new InvalidSettings(Setting.MAIL_FROM
                        + " must be an address such as Forecourt <mail@cars.example> and not \"" + text + "\""));
    }

    /**
     * Where bounces go: its own setting, else the sender.
     *
     * @throws InvalidSettings when the setting is no bare address
     */
    EmailAddress bounceAddress(Settings settings) {
        return settings.text(Setting.BOUNCE_ADDRESS)
                .map(text -> address(text.strip())
                        .orElseThrow(() -> new InvalidSettings(Setting.BOUNCE_ADDRESS
                                + " must be an address such as bounces@cars.example and not \"" + text + "\"")))
                .orElse(address);
    }

    /** The {@code Message-ID} of a mail, the same in every copy of it. */
    public String messageId(UUID mail) {
        return "<" + mail + "@" + address.domain() + ">";
    }

    private static Optional<MailFrom> parse(String text) {
        Matcher matcher = WITH_NAME.matcher(text);
        if (!matcher.matches()) {
            return address(text.strip()).map(address -> new MailFrom("", address));
        }
        String quoted = matcher.group(1);
        String name = (quoted == null ? matcher.group(2) : quoted).strip();
        return name.length() > LONGEST_NAME
                ? Optional.empty()
                : address(matcher.group(3).strip()).map(address -> new MailFrom(name, address));
    }

    /** A sender beyond ASCII would be refused by every second server, so it is refused here. */
    private static Optional<EmailAddress> address(String text) {
        return EmailAddress.parse(text).filter(address -> !address.needsSmtpUtf8());
    }
}
