package org.forecourt.storefront;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.forecourt.search.AdParameters;
import org.forecourt.web.Parameter;
import org.forecourt.web.ParameterSet;
import org.springframework.stereotype.Component;

/** What the search page accepts: what may be asked of ads, and how to show them. */
@Component
final class SearchPageParameters implements ParameterSet {

    static final String VIEW = "view";
    static final String LIST = "list";

    private final AdParameters ads;

    SearchPageParameters(AdParameters ads) {
        this.ads = ads;
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(ads.parameters().stream(), Stream.of(Parameter.oneOf(VIEW, List.of("grid", LIST))))
                .toList();
    }

    @Override
    public List<String> ranges() {
        return ads.ranges();
    }

    @Override
    public Map<String, String> synonyms() {
        return ads.synonyms();
    }
}
