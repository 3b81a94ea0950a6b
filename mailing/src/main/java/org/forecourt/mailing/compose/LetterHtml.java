package org.forecourt.mailing.compose;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Renders a mail by the precompiled templates of {@code src/main/jte/mail}. Thread-safe. */
final class LetterHtml {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, LetterHtml.class.getClassLoader(), "org.forecourt.mailing.templates");

    String render(Content content) {
        StringOutput output = new StringOutput();
        engine.render("mail/letter.jte", content, output);
        return output.toString();
    }
}
