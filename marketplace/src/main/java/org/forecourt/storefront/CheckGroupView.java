package org.forecourt.storefront;

import java.util.List;

/** A group of check boxes of one parameter; {@code open} when something in it is chosen. */
public record CheckGroupView(String name, String label, List<OptionView> options) {

    public boolean open() {
        return options.stream().anyMatch(OptionView::chosen);
    }
}
