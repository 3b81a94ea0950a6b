package org.forecourt.web;

import java.util.List;

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
}
