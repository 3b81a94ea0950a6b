package org.forecourt.mailing.compose;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.compose.Content.Footer;
import org.forecourt.mailing.compose.Content.Unsubscribe;
import org.forecourt.mailing.text.Texts;
import org.forecourt.mailing.unsubscribe.UnsubscribeToken;
import org.forecourt.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes mails by the templates of this module. What it needs of the settings is checked when it is made. */
@Component
public final class LetterComposer implements Composer {

    private final Texts texts;
    private final UnsubscribeToken tokens;
    private final InstantSource clock;
    private final String envelopeSender;
    private final SiteIdentity site;
    private final MimeWriter mime;
    private final LetterHtml html = new LetterHtml();

    public LetterComposer(Settings settings, Texts texts, UnsubscribeToken tokens, InstantSource clock) {
        this.texts = texts;
        this.tokens = tokens;
        this.clock = clock;
        MailFrom from = MailFrom.of(settings);
        envelopeSender = from.bounceAddress(settings).toString();
        site = SiteIdentity.of(settings);
        mime = new MimeWriter(from, site.name(), new DkimSignature(DkimKey.of(settings)));
    }

    @Override
    public Letter compose(MailMessage message) {
        return compose(message, WritingTime.of(message, clock.instant()));
    }

    @Override
    public Letter compose(MailMessage message, Instant writtenAt) {
        Content content = content(message);
        String asHtml = html.render(content);
        String asText = LetterText.render(content);
        byte[] source = mime.write(message, writtenAt, content, new MimeWriter.Bodies(asHtml, asText));
        return new Letter(content.subject(), asHtml, asText, envelopeSender, source);
    }

    private Content content(MailMessage message) {
        Phrases phrases = new Phrases(texts, site.name(), message);
        Wording wording = Wording.of(phrases, new Values(message));
        return new Content(
                message.locale(),
                CleanText.line(phrases.own("subject", wording.arguments())),
                phrases.own("preheader", wording.arguments()),
                phrases.own("title", wording.arguments()),
                greeting(phrases, message.to().name()),
                wording.blocks(),
                footer(phrases, message));
    }

    private static @Nullable String greeting(Phrases phrases, @Nullable String name) {
        String clean = name == null ? "" : CleanText.line(name);
        return CleanText.isName(clean) ? phrases.of("mail.greeting", Map.of("name", clean)) : null;
    }

    private Footer footer(Phrases phrases, MailMessage message) {
        boolean bulk = message.category() == Category.BULK;
        String reason = "mail.footer.reason." + message.category().code();
        return new Footer(
                site.name(),
                site.url(),
                phrases.of("mail.link_hint", Map.of()),
                phrases.of(reason, Map.of("address", message.to().address().toString())),
                operator(phrases),
                bulk ? unsubscribe(phrases, message) : null);
    }

    private List<String> operator(Phrases phrases) {
        List<String> lines = new ArrayList<>();
        site.operator().ifPresent(name -> lines.add(phrases.of("mail.footer.operator", Map.of("operator", name))));
        site.contact().ifPresent(way -> lines.add(phrases.of("mail.footer.contact", Map.of("contact", way))));
        return lines;
    }

    private Unsubscribe unsubscribe(Phrases phrases, MailMessage message) {
        String path = "/" + message.locale().code() + "/unsubscribe/";
        return new Unsubscribe(
                phrases.of("mail.footer.unsubscribe", Map.of()),
                site.url() + path + tokens.of(message.to().address()));
    }
}
