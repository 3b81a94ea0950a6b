package org.forecourt.mailing.compose;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.contracts.mail.MailValue;
import org.forecourt.contracts.mail.MailValue.AdLine;
import org.forecourt.contracts.mail.Recipient;
import org.forecourt.contracts.mail.Template;
import org.forecourt.mailing.text.Texts;
import org.forecourt.settings.Settings;
import org.springframework.stereotype.Component;

/** A believable message for every template in every language, for previews. */
@Component
public final class TemplateSamples {

    private static final EmailAddress ADDRESS = new EmailAddress("olena", "example.com");
    private static final String MOMENT = "2026-11-23T19:40:00Z";

    private final Texts texts;
    private final String siteUrl;

    public TemplateSamples(Texts texts, Settings settings) {
        this.texts = texts;
        siteUrl = SiteIdentity.of(settings).url();
    }

    /** The sample; always the same one, id included. */
    public MailMessage of(Template template, MailLocale locale) {
        UUID id = UUID.nameUUIDFromBytes(
                ("sample " + template.code() + " " + locale.code()).getBytes(StandardCharsets.UTF_8));
        return MailMessage.of(
                id, template, locale, new Recipient(ADDRESS, text(locale, "name")), values(template, locale));
    }

    private Map<String, MailValue> values(Template template, MailLocale locale) {
        MailValue title = MailValue.of(text(locale, "ad.camry"));
        return switch (template) {
            case ACTIVATION -> Map.of("link", link(locale, "activation"), "valid_hours", MailValue.of(24));
            case PASSWORD_RESET -> Map.of("link", link(locale, "password"), "valid_minutes", MailValue.of(45));
            case EMAIL_CHANGED ->
                Map.of(
                        "new_address", MailValue.of("olena.koval@example.net"),
                        "changed_at", MailValue.of(MOMENT),
                        "undo_link", link(locale, "address"));
            case AD_PUBLISHED -> Map.of("ad_title", title, "ad_link", link(locale, "ads"));
            case AD_REJECTED ->
                Map.of("ad_title", title, "reason", value(locale, "reason"), "edit_link", link(locale, "my-ads"));
            case NEW_MESSAGE ->
                Map.of(
                        "sender_name", value(locale, "sender"),
                        "ad_title", title,
                        "excerpt", value(locale, "excerpt"),
                        "thread_link", link(locale, "messages"));
            case SAVED_SEARCH_ALERT ->
                Map.of(
                        "search_name", value(locale, "search"),
                        "search_link", link(locale, "search"),
                        "total", MailValue.of(24),
                        "ads", ads(locale));
            case PRICE_DROP ->
                Map.of(
                        "ad_title", title,
                        "ad_link", link(locale, "ads"),
                        "old_price", MailValue.of("16500"),
                        "new_price", MailValue.of("15200"),
                        "currency", MailValue.of("USD"));
            case MODERATION_REQUEST ->
                Map.of(
                        "ad_title", title,
                        "review_link", link(locale, "moderation"),
                        "waiting", MailValue.of(3),
                        "reasons", value(locale, "reasons"));
            case TEST -> Map.of();
        };
    }

    private MailValue ads(MailLocale locale) {
        return MailValue.of(List.of(
                ad(locale, "camry", "15200", "USD"),
                ad(locale, "octavia", "9800", "EUR"),
                ad(locale, "tractor", "385000", "UAH")));
    }

    private AdLine ad(MailLocale locale, String name, String price, String currency) {
        return new AdLine(text(locale, "ad." + name), address(locale, "ads") + "-" + name, price, currency);
    }

    private MailValue link(MailLocale locale, String page) {
        return MailValue.of(address(locale, page));
    }

    private String address(MailLocale locale, String page) {
        return siteUrl + "/" + locale.code() + "/" + page + "/sample-3f9c2a7d5e";
    }

    private MailValue value(MailLocale locale, String name) {
        return MailValue.of(text(locale, name));
    }

    private String text(MailLocale locale, String name) {
        return texts.text(locale, "sample." + name);
    }
}
