package org.forecourt.mailing.compose;

import java.util.List;
import org.forecourt.mailing.compose.Block.AdList;
import org.forecourt.mailing.compose.Block.AdRow;
import org.forecourt.mailing.compose.Block.Button;
import org.forecourt.mailing.compose.Block.Facts;
import org.forecourt.mailing.compose.Block.Paragraph;
import org.forecourt.mailing.compose.Block.PriceChange;
import org.forecourt.mailing.compose.Block.Quote;
import org.forecourt.mailing.compose.Content.Footer;

/** Writes a mail as plain text, for readers that show no HTML and for people who prefer it. Lines are left to the reader to wrap. */
final class LetterText {

    private static final String RULE = "—".repeat(12);

    private final StringBuilder out = new StringBuilder();

    private LetterText() {}

    static String render(Content content) {
        LetterText text = new LetterText();
        text.paragraph(content.title());
        if (content.greeting() != null) {
            text.paragraph(content.greeting());
        }
        content.blocks().forEach(text::block);
        text.footer(content.footer());
        return text.out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph.text());
            case Facts facts -> facts(facts.facts());
            case Quote quote -> quote(quote);
            case AdList list -> list.ads().forEach(this::ad);
            case PriceChange price -> price(price);
            case Button button -> paragraph(button.label() + ":\n" + button.url());
        }
    }

    private void facts(List<Block.Fact> facts) {
        facts.forEach(fact -> line(fact.label() + ": " + fact.value()));
        out.append('\n');
    }

    private void quote(Quote quote) {
        line(quote.label() + ":");
        quote.lines().forEach(line -> line(line.isEmpty() ? ">" : "> " + line));
        out.append('\n');
    }

    private void ad(AdRow ad) {
        paragraph(ad.title() + "\n" + ad.price() + "\n" + ad.url());
    }

    private void price(PriceChange price) {
        line(price.before().label() + ": " + price.before().value());
        line(price.now().label() + ": " + price.now().value());
        if (price.saving() != null) {
            line(price.saving());
        }
        out.append('\n');
    }

    private void footer(Footer footer) {
        line(RULE);
        line(footer.reason());
        if (footer.unsubscribe() != null) {
            paragraph(
                    footer.unsubscribe().label() + ":\n" + footer.unsubscribe().url());
        }
        line(footer.site() + " · " + footer.siteUrl());
        footer.lines().forEach(this::line);
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
