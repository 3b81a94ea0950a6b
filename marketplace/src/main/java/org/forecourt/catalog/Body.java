package org.forecourt.catalog;

import org.forecourt.platform.Names;

/** A body of one vehicle type; the code is unique over all types. */
public record Body(String code, String vehicleType, Names name) {}
