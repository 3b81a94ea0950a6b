package org.forecourt.places;

import org.forecourt.platform.Names;

/**
 * A first-level division of the country.
 *
 * @param iso ISO 3166-2, for example {@code UA-46}
 */
public record Region(String code, String iso, Names name, double latitude, double longitude) {}
