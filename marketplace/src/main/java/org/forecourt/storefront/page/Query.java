package org.forecourt.storefront.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The readable query of an address, immutable, in the order its names were first given. */
public record Query(Map<String, List<String>> values) {

    public static final Query EMPTY = new Query(Map.of());

    public Query {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, list) -> {
            if (!list.isEmpty()) {
                copy.put(name, List.copyOf(list));
            }
        });
        values = java.util.Collections.unmodifiableMap(copy);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** With exactly this value, at the place the name had or at the end. */
    public Query with(String name, String value) {
        return with(name, List.of(value));
    }

    public Query with(String name, List<String> list) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, list);
        return new Query(changed);
    }

    public Query without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        Stream.of(names).forEach(changed::remove);
        return new Query(changed);
    }

    /** Without one value of a repeated name. */
    public Query withoutValue(String name, String value) {
        List<String> rest = new ArrayList<>(all(name));
        rest.remove(value);
        return with(name, rest);
    }

    /** Only these names. */
    public Query only(List<String> names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.keySet().retainAll(names);
        return new Query(changed);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The path with this query, encoded; only the path when the query is empty. */
    public String after(String path) {
        return isEmpty() ? path : path + "?" + this;
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** An address in which one parameter has this value and the page number is dropped; everything else stays as it is. */
    static String replaced(String address, String name, String value) {
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        String kept = question < 0
                ? ""
                : Stream.of(address.substring(question + 1).split("&"))
                        .filter(pair -> !pair.isEmpty() && !pair.startsWith(name + "=") && !pair.startsWith("page="))
                        .collect(Collectors.joining("&"));
        return path + "?" + (kept.isEmpty() ? "" : kept + "&") + name + "=" + encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
