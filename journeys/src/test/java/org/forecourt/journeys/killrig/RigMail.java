package org.forecourt.journeys.killrig;

import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;

/** Mails of both kinds: half are sent again after doubt, half are held for a person. */
final class RigMail {

    private static final MailValue LINK = MailValue.of("https://forecourt.example/uk/ads/1");
    private static final MailValue TITLE = MailValue.of("Toyota Camry 2019");
    private static final int DOMAINS = 20;

    private RigMail() {}

    static MailMessage next(RandomGenerator random) {
        EmailAddress address =
                new EmailAddress("reader" + random.nextInt(1000), "domain" + random.nextInt(DOMAINS) + ".example");
        MailLocale locale = MailLocale.values()[random.nextInt(MailLocale.values().length)];
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Template template = TEMPLATES[random.nextInt(TEMPLATES.length)];
        return MailMessage.of(id, template, locale, new Recipient(address, "Олена"), values(template))
                .withPriority(random.nextInt(1, 10));
    }

    private static final Template[] TEMPLATES = {
        Template.TEST,
        Template.ACTIVATION,
        Template.PASSWORD_RESET,
        Template.AD_PUBLISHED,
        Template.NEW_MESSAGE,
        Template.AD_REJECTED
    };

    private static Map<String, MailValue> values(Template template) {
        return switch (template) {
            case ACTIVATION -> Map.of("link", LINK, "valid_hours", MailValue.of(24));
            case PASSWORD_RESET -> Map.of("link", LINK, "valid_minutes", MailValue.of(45));
            case AD_PUBLISHED -> Map.of("ad_title", TITLE, "ad_link", LINK);
            case AD_REJECTED -> Map.of("ad_title", TITLE, "reason", MailValue.of("Bad photo"), "edit_link", LINK);
            case NEW_MESSAGE ->
                Map.of(
                        "sender_name",
                        MailValue.of("Ivan"),
                        "ad_title",
                        TITLE,
                        "excerpt",
                        MailValue.of("Is it still there?"),
                        "thread_link",
                        LINK);
            default -> Map.of();
        };
    }
}
