package org.forecourt.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One parameter with one value, as a person chose it; a chip on the search page. */
public record QueryPair(String name, String value) {

    /** {@code name=value}, percent-encoded. */
    public String encoded() {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
