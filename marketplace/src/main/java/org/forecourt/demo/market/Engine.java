package org.forecourt.demo.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What drives a vehicle; all null for what is pulled or sails.
 *
 * @param strength from 0, the weakest engine of the model, to 1, its strongest
 */
record Engine(
        @Nullable String fuel,
        @Nullable Integer engineCc,
        @Nullable BigDecimal batteryKwh,
        @Nullable Integer powerHp,
        @Nullable String transmission,
        @Nullable String drive,
        double strength) {}
