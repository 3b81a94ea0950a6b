package org.forecourt.storefront.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Structured data for search engines, safe inside a script element. */
public final class JsonLd {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonLd() {}

    /** A document with its context; members that are null are left out. */
    public static String document(Map<String, @Nullable Object> members) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        members.forEach((name, value) -> {
            if (value != null) {
                document.put(name, value);
            }
        });
        return JSON.writeValueAsString(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    /** The trail to a page. */
    public static String breadcrumbs(String base, List<Footer.Link> crumbs) {
        List<Map<String, Object>> items = IntStream.range(0, crumbs.size())
                .mapToObj(index -> Map.<String, Object>of(
                        "@type",
                        "ListItem",
                        "position",
                        index + 1,
                        "name",
                        crumbs.get(index).text(),
                        "item",
                        base + crumbs.get(index).href()))
                .toList();
        Map<String, @Nullable Object> list = new LinkedHashMap<>();
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", items);
        return document(list);
    }
}
