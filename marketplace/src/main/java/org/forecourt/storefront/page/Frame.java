package org.forecourt.storefront.page;

import java.util.List;
import org.forecourt.money.Currency;
import org.forecourt.money.Money;
import org.forecourt.money.Rates;
import org.forecourt.platform.Language;
import org.forecourt.storefront.assets.Assets;
import org.forecourt.web.Messages;

/**
 * Everything a template needs beside its own model: the language and its words, the visitor's choices, and where he is.
 *
 * @param base scheme and host of the site
 * @param here path and query of the request behind its language, for the switches that lead back here
 */
public record Frame(
        Language language,
        Messages messages,
        Assets assets,
        Theme theme,
        Currency currency,
        Rates rates,
        String base,
        String here,
        Head head,
        Footer footer) {

    public Frame {
        if (!here.isEmpty() && !here.startsWith("/") && !here.startsWith("?")) {
            throw new IllegalArgumentException("not a place on this site: " + here);
        }
    }

    public Frame with(Head other) {
        return new Frame(language, messages, assets, theme, currency, rates, base, here, other, footer);
    }

    public String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    public Numbers numbers() {
        return Numbers.in(language);
    }

    public String money(Money money) {
        return numbers().money(money);
    }

    /** The path of a page in this language. */
    public String href(String path) {
        return "/" + language.code() + path;
    }

    /** This very page in another language. */
    public String hrefIn(Language other) {
        return "/" + other.code() + (here.isEmpty() ? "/" : here);
    }

    /** This very page with prices in another currency. */
    public String hrefIn(Currency other) {
        return href(CurrencySwitch.switched(here.isEmpty() ? "/" : here, other, rates));
    }

    /** Absolute URL of the canonical page in a language. */
    public String canonical(Language other) {
        return base + "/" + other.code() + head.canonical();
    }

    public String asset(String name) {
        return assets.url(name);
    }

    /** Reference to a drawing in the sprite. */
    public String icon(String name) {
        return assets.url("icons.svg") + "#" + name;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public List<Currency> currencies() {
        return List.of(Currency.values());
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }
}
