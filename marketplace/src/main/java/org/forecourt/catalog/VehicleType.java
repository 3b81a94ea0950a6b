package org.forecourt.catalog;

import org.forecourt.platform.Names;

/** The first step of the taxonomy, for example {@code car}; {@code plural} heads lists of such vehicles. */
public record VehicleType(String code, Usage usage, Names name, Names plural) {}
