package org.forecourt.places;

import org.forecourt.platform.Names;

/** A place where an ad can be; the code is unique over the country, {@code region} is the code of its region. */
public record City(String code, String region, Names name, double latitude, double longitude, int population) {}
