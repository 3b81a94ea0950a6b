package org.forecourt.storefront;

import java.util.List;

/**
 * The form beside the results, in the state that the address says.
 *
 * @param hidden parameters that the form has no control for and must not lose
 * @param groups check boxes that are the same for every vehicle
 * @param technical ranges that few people need
 */
public record FiltersView(
        String text,
        List<OptionView> types,
        boolean severalTypes,
        Adding makes,
        Adding models,
        Adding regions,
        Adding cities,
        CheckGroupView bodies,
        List<CheckGroupView> groups,
        RangeView price,
        RangeView year,
        RangeView mileage,
        List<RangeView> technical,
        boolean withPhotos,
        List<Hidden> hidden) {

    /** A choice of several out of very many: what is chosen, and what may be added. */
    public record Adding(CheckGroupView chosen, List<GroupView> more) {}

    /** A parameter without a control. */
    public record Hidden(String name, String value) {}

    public String priceMin() {
        return price.min();
    }

    public String priceMax() {
        return price.max();
    }

    public boolean bodyOpen() {
        return bodies.open();
    }
}
