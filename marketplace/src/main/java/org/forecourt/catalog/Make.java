package org.forecourt.catalog;

import java.util.List;

/**
 * A maker of vehicles.
 *
 * @param country ISO 3166-1 alpha-2
 * @param wmi its World Manufacturer Identifiers, the first three characters of its VINs; may be empty
 */
public record Make(String code, String name, String country, boolean popular, List<String> wmi) {

    public Make {
        wmi = List.copyOf(wmi);
    }
}
