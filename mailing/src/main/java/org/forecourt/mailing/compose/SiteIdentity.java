package org.forecourt.mailing.compose;

import java.util.Optional;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * The site as mails name it.
 *
 * @param url where it is, without a slash at the end
 * @param operator who runs it, where that is set
 * @param contact how to reach the operator, where that is set
 */
public record SiteIdentity(String name, String url, Optional<String> operator, Optional<String> contact) {

    private static final String NAME = "Forecourt";

    /** Without {@code PUBLIC_URL} it is the site on this machine. */
    public static SiteIdentity of(Settings settings) {
        String url = settings.text(Setting.PUBLIC_URL)
                .orElseGet(() -> "http://localhost:" + settings.number(Setting.APP_PORT));
        return new SiteIdentity(
                NAME,
                url.replaceAll("/+$", ""),
                settings.text(Setting.OPERATOR_NAME),
                settings.text(Setting.OPERATOR_CONTACT));
    }
}
