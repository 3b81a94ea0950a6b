package org.forecourt.mailing.smtp;

import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * Where mail goes.
 *
 * @param ownName how we introduce ourselves
 * @param parallel connections worth keeping
 * @param tls makes sockets that trust whom the operator trusts
 */
record SmtpSettings(
        String host,
        int port,
        Security security,
        Optional<Credentials> credentials,
        String ownName,
        int parallel,
        SSLSocketFactory tls) {

    SmtpSettings {
        if (credentials.isPresent() && security == Security.NONE && !TrustedCertificates.isLoopback(host)) {
            throw new InvalidSettings("SMTP_SECURITY=none would send SMTP_PASSWORD readable for everyone on the way to "
                    + host + "; use starttls or tls, or leave SMTP_USER unset");
        }
    }

    /** @throws InvalidSettings naming what does not fit together */
    static SmtpSettings of(Settings settings) {
        return new SmtpSettings(
                settings.required(Setting.SMTP_HOST),
                settings.number(Setting.SMTP_PORT),
                Security.valueOf(settings.required(Setting.SMTP_SECURITY).toUpperCase(Locale.ROOT)),
                settings.text(Setting.SMTP_USER).map(user -> new Credentials(user, password(settings))),
                ownName(settings),
                settings.number(Setting.MAIL_PARALLEL),
                TrustedCertificates.sockets(settings.text(Setting.SMTP_CA_FILE)));
    }

    private static String password(Settings settings) {
        return settings.text(Setting.SMTP_PASSWORD)
                .orElseThrow(() -> new InvalidSettings("SMTP_USER is set, but SMTP_PASSWORD is not"));
    }

    /** The domain of the sender is a name that exists, unlike that of a container. */
    private static String ownName(Settings settings) {
        String from = settings.text(Setting.MAIL_FROM).orElse("");
        int angle = from.lastIndexOf('<');
        String address = angle < 0 ? from : from.substring(angle + 1).replaceFirst(">\\s*$", "");
        return EmailAddress.parse(address.strip()).map(EmailAddress::domain).orElse("localhost");
    }

    /** The server as journals and logs name it. */
    String server() {
        return host + ":" + port;
    }

    /** How the connection is kept from others; there is no falling back. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** Never printed. */
    record Credentials(String user, String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }
}
