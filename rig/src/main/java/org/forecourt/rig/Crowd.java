package org.forecourt.rig;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.MailValue.AdLine;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;

/** The morning on which ten thousand saved searches find something, and one person who cannot sign in. */
public final class Crowd {

    private static final MailValue LINK = MailValue.of("https://cars.example/uk/search/7");
    private static final MailValue ADS =
            MailValue.of(List.of(new AdLine("ZAZ 1102", "https://cars.example/uk/ads/8", "900", "USD")));

    private Crowd() {}

    /** Saved-search alerts as the app writes them, with ids that count up. */
    public static List<MailMessage> alerts(int count) {
        Map<String, MailValue> values = Map.of(
                "search_name", MailValue.of("ZAZ, Kharkiv"), "search_link", LINK, "total", MailValue.of(1), "ads", ADS);
        return IntStream.range(0, count)
                .mapToObj(number -> mail(number, Template.SAVED_SEARCH_ALERT, values))
                .toList();
    }

    /** A password reset as the app writes it, with an id behind those of all alerts. */
    public static MailMessage reset() {
        return mail(
                Integer.MAX_VALUE, Template.PASSWORD_RESET, Map.of("link", LINK, "valid_minutes", MailValue.of(30)));
    }

    private static MailMessage mail(int number, Template template, Map<String, MailValue> values) {
        Recipient to = new Recipient(new EmailAddress("reader" + number, "example.com"), null);
        return MailMessage.of(new UUID(9, number), template, MailLocale.UK, to, values);
    }
}
