package org.forecourt.storefront;

import java.util.List;

/** The compact search of the home page; {@code more} leads to all filters with the same choices. */
public record PanelView(
        List<OptionView> types,
        List<GroupView> makes,
        List<GroupView> models,
        RangeView year,
        RangeView price,
        List<GroupView> regions,
        String currency,
        String more,
        long total) {}
