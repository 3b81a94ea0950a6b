package org.forecourt.web;

import java.util.List;
import java.util.Map;

/**
 * The one list of what an endpoint accepts in its query; a bean named by {@link QueryParameters}. Everything else is
 * refused, and the API's description is made from the same list.
 */
public interface ParameterSet {

    List<Parameter> parameters();

    /** Names for which {@code <name>_min} must not be above {@code <name>_max}. */
    default List<String> ranges() {
        return List.of();
    }

    /** What the parameters are called elsewhere → their names here; for suggestions only, such a name is refused all the same. */
    default Map<String, String> synonyms() {
        return Map.of();
    }
}
