package org.forecourt.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.forecourt.settings.InvalidSettings;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** The proxies whose {@code X-Forwarded-…} headers are believed: addresses and networks of {@code TRUSTED_PROXIES}. */
@Component
public final class TrustedProxies {

    private static final Pattern QUAD = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private final List<IpAddressMatcher> networks;

    TrustedProxies(Settings settings) {
        String listed = settings.text(Setting.TRUSTED_PROXIES).orElse("");
        networks = Arrays.stream(listed.split("[,\\s]+"))
                .filter(network -> !network.isEmpty())
                .map(TrustedProxies::network)
                .toList();
    }

    /**
     * The same reading for whoever only wants to know whether the setting can be right.
     *
     * @throws InvalidSettings naming the part that is no address and no network
     */
    public static void requireReadable(Settings settings) {
        new TrustedProxies(settings);
    }

    /** Whether the text is a literal address within one of the networks; never asks a name server. */
    boolean contains(String address) {
        return isAddress(address) && networks.stream().anyMatch(network -> network.matches(address));
    }

    static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text); // also takes short forms such as 10.1, which nobody means
            return text.contains(":") || QUAD.matcher(text).matches();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static IpAddressMatcher network(String text) {
        if (isAddress(text.replaceFirst("/[0-9]{1,3}$", ""))) {
            try {
                return new IpAddressMatcher(text);
            } catch (IllegalArgumentException impossibleLength) {
                throw refused(text);
            }
        }
        throw refused(text);
    }

    private static InvalidSettings refused(String text) {
        return new InvalidSettings(
                "TRUSTED_PROXIES must list addresses and networks such as 10.0.0.0/8, and not \"" + text + "\"");
    }
}
