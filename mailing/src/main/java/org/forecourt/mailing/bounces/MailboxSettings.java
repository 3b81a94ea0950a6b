package org.forecourt.mailing.bounces;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.forecourt.mailing.smtp.TrustedCertificates;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * Where bounces arrive.
 *
 * @param properties for the library: security with verified certificates, and time limits
 */
record MailboxSettings(String protocol, String host, int port, String user, String password, Properties properties) {

    private static final String TIMEOUT_MILLISECONDS = "20000";

    /**
     * The mailbox of the settings, or nothing when none is named.
     *
     * @throws InvalidSettings naming what does not fit together
     */
    static Optional<MailboxSettings> of(Settings settings) {
        return settings.text(Setting.BOUNCE_HOST).map(host -> of(settings, host));
    }

    private static MailboxSettings of(Settings settings, String host) {
        String protocol = settings.required(Setting.BOUNCE_PROTOCOL);
        String security = settings.required(Setting.BOUNCE_SECURITY).toLowerCase(Locale.ROOT);
        if (security.equals("none") && !TrustedCertificates.isLoopback(host)) {
            throw new InvalidSettings(
                    "BOUNCE_SECURITY=none would send BOUNCE_PASSWORD readable for everyone on the way to " + host
                            + "; use starttls or tls");
        }
        return new MailboxSettings(
                protocol,
                host,
                settings.isSet(Setting.BOUNCE_PORT)
                        ? settings.number(Setting.BOUNCE_PORT)
                        : usualPort(protocol, security.equals("tls")),
                user(settings),
                settings.text(Setting.BOUNCE_PASSWORD)
                        .orElseThrow(() -> new InvalidSettings("BOUNCE_HOST is set, but BOUNCE_PASSWORD is not")),
                properties("mail." + protocol, security, settings.text(Setting.SMTP_CA_FILE)));
    }

    private static String user(Settings settings) {
        return settings.text(Setting.BOUNCE_USER)
                .or(() -> settings.text(Setting.BOUNCE_ADDRESS))
                .orElseThrow(
                        () -> new InvalidSettings("BOUNCE_HOST is set, but neither BOUNCE_USER nor BOUNCE_ADDRESS is"));
    }

    private static int usualPort(String protocol, boolean isTls) {
        if (protocol.equals("imap")) {
            return isTls ? 993 : 143;
        }
        return isTls ? 995 : 110;
    }

    private static Properties properties(String prefix, String security, Optional<String> authorities) {
        Properties properties = new Properties();
        properties.put(prefix + ".ssl.enable", String.valueOf(security.equals("tls")));
        properties.put(prefix + ".starttls.enable", String.valueOf(security.equals("starttls")));
        properties.put(prefix + ".starttls.required", String.valueOf(security.equals("starttls")));
        properties.put(prefix + ".ssl.checkserveridentity", "true");
        properties.put(prefix + ".ssl.socketFactory", TrustedCertificates.sockets(authorities));
        properties.put(prefix + ".ssl.socketFactory.fallback", "false");
        properties.put(prefix + ".socketFactory.fallback", "false");
        properties.put(prefix + ".connectiontimeout", TIMEOUT_MILLISECONDS);
        properties.put(prefix + ".timeout", TIMEOUT_MILLISECONDS);
        properties.put(prefix + ".writetimeout", TIMEOUT_MILLISECONDS);
        properties.put("mail.imap.peek", "true");
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return protocol + "://" + host + ":" + port;
    }
}
