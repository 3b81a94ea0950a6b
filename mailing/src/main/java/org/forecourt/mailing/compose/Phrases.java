package org.forecourt.mailing.compose;

import java.util.HashMap;
import java.util.Map;
import org.forecourt.contracts.mail.MailLocale;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mailing.compose.Block.Button;
import org.forecourt.mailing.compose.Block.Fact;
import org.forecourt.mailing.compose.Block.Paragraph;
import org.forecourt.mailing.text.Moments;
import org.forecourt.mailing.text.Numbers;
import org.forecourt.mailing.text.Texts;

/** The sentences of one mail: texts of its template in its language, with the name of the site always at hand. */
record Phrases(Texts texts, String site, MailMessage message) {

    MailLocale locale() {
        return message.locale();
    }

    Numbers numbers() {
        return Numbers.in(locale());
    }

    Moments moments() {
        return Moments.in(locale());
    }

    /** A text of this mail's template. */
    String own(String part, Map<String, ?> arguments) {
        return of("mail." + message.template().code() + "." + part, arguments);
    }

    String own(String part) {
        return own(part, Map.of());
    }

    /** A text of all mails. */
    String of(String key, Map<String, ?> arguments) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put("site", site);
        return texts.text(locale(), key, all);
    }

    Paragraph paragraph(String part, Map<String, ?> arguments) {
        return new Paragraph(own(part, arguments), false);
    }

    Paragraph paragraph(String part) {
        return paragraph(part, Map.of());
    }

    Paragraph quiet(String part) {
        return new Paragraph(own(part), true);
    }

    Fact fact(String part, String value) {
        return new Fact(own(part), value);
    }

    Button button(String url) {
        return new Button(own("button"), url);
    }
}
