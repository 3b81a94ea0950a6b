package org.forecourt.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One address of every page type, found the way a visitor finds it. */
final class Site {

    static final List<String> LANGUAGES = List.of("uk", "en", "ru");

    private static final Pattern AD = Pattern.compile("href=\"(?:https?://[^/\"]+)?(/uk/ads/[^\"?#]+)\"");
    private static final Pattern MAKE = Pattern.compile("href=\"(?:https?://[^/\"]+)?(/uk/makes/[a-z0-9_]+)\"");
    private static final Pattern MODEL =
            Pattern.compile("href=\"(?:https?://[^/\"]+)?(/uk/makes/[a-z0-9_]+/[a-z0-9_]+)\"");

    private Site() {}

    /** The pages in Ukrainian; the other languages differ in the first segment only. */
    static List<String> pages(Product product) {
        String ad = first(AD, product.read("/uk/search").body());
        String adPage = product.read(ad).body();
        String make = first(MAKE, adPage);
        List<String> pages = new ArrayList<>(List.of("/uk/", "/uk/search", ad, "/uk/makes", make));
        pages.add(first(MODEL, product.read(make).body()));
        pages.addAll(List.of("/uk/about", "/uk/safety", "/uk/terms", "/uk/privacy"));
        pages.add("/uk/search?vehicle_type=boat&make=toyota");
        pages.add("/uk/search?year_min=soon");
        pages.add("/uk/no-such-page");
        return pages;
    }

    static String inLanguage(String language, String page) {
        return "/" + language + page.substring(3);
    }

    private static String first(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("no link like " + pattern + " on the page");
        }
        return matcher.group(1);
    }
}
