package org.forecourt.storefront;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.forecourt.platform.Language;
import org.springframework.web.util.HtmlUtils;

/** Writes the sitemap format: each page in every language, with its siblings named. */
final class Sitemap {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final String base;
    private final StringBuilder pages = new StringBuilder();

    Sitemap(String base) {
        this.base = base;
    }

    static String index(List<String> urls) {
        StringBuilder text = new StringBuilder(HEAD + "<sitemapindex xmlns=\"" + SPACE + "\">\n");
        urls.forEach(url -> text.append("<sitemap><loc>").append(escaped(url)).append("</loc></sitemap>\n"));
        return text.append("</sitemapindex>\n").toString();
    }

    void add(String path) {
        add(path, "");
    }

    void add(String path, Instant changed) {
        add(path, "<lastmod>" + changed.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>");
    }

    private void add(String path, String changed) {
        StringBuilder siblings = new StringBuilder();
        for (Language language : Language.values()) {
            siblings.append("<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                    .formatted(language.code(), url(language, path)));
        }
        for (Language language : Language.values()) {
            pages.append("<url><loc>%s</loc>%s%s</url>\n".formatted(url(language, path), changed, siblings));
        }
    }

    String xml() {
        return HEAD + "<urlset xmlns=\"" + SPACE + "\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" + pages
                + "</urlset>\n";
    }

    private String url(Language language, String path) {
        return escaped(base + "/" + language.code() + path);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
