package org.forecourt.mailing.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forecourt.contracts.mail.MailValue.AdLine;
import org.forecourt.mailing.compose.Block.AdList;
import org.forecourt.mailing.compose.Block.AdRow;
import org.forecourt.mailing.compose.Block.Facts;
import org.forecourt.mailing.compose.Block.PriceChange;
import org.jspecify.annotations.Nullable;

/** What the mails say that tell of news somebody asked for. */
final class NewsWording {

    private NewsWording() {}

    static Wording savedSearchAlert(Phrases phrases, Values values) {
        List<AdLine> ads = values.ads("ads");
        long total = Math.max(values.count("total"), ads.size());
        Map<String, ?> arguments = Map.of("total", total, "search_name", Wording.shortLine(values, "search_name"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(phrases.paragraph("lead", Map.of("search_name", values.line("search_name"))));
        blocks.add(new AdList(ads.stream().map(ad -> row(phrases, ad)).toList()));
        if (total > ads.size()) {
            blocks.add(phrases.paragraph("more", Map.of("more", total - ads.size())));
        }
        blocks.add(phrases.button(values.link("search_link")));
        return new Wording(arguments, blocks);
    }

    private static AdRow row(Phrases phrases, AdLine ad) {
        String price = phrases.numbers().money(new BigDecimal(ad.price()), ad.currency());
        return new AdRow(CleanText.line(ad.title()), ad.url(), price);
    }

    static Wording priceDrop(Phrases phrases, Values values) {
        BigDecimal before = values.amount("old_price");
        BigDecimal now = values.amount("new_price");
        String currency = values.text("currency");
        String beforeText = phrases.numbers().money(before, currency);
        String nowText = phrases.numbers().money(now, currency);
        return new Wording(
                Map.of(
                        "ad_title", Wording.shortLine(values, "ad_title"),
                        "old_price", beforeText,
                        "new_price", nowText),
                List.of(
                        phrases.paragraph("lead"),
                        new Facts(List.of(phrases.fact("ad", values.line("ad_title")))),
                        new PriceChange(
                                phrases.fact("was", beforeText),
                                phrases.fact("now", nowText),
                                saving(phrases, before, now, currency)),
                        phrases.button(values.link("ad_link"))));
    }

    private static @Nullable String saving(Phrases phrases, BigDecimal before, BigDecimal now, String currency) {
        BigDecimal saved = before.subtract(now);
        if (saved.signum() <= 0) {
            return null;
        }
        return phrases.own(
                "saving",
                Map.of(
                        "saving", phrases.numbers().money(saved, currency),
                        "share", phrases.numbers().share(saved, before)));
    }
}
