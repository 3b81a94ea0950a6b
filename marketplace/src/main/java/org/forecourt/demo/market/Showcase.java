package org.forecourt.demo.market;

import java.util.List;

/** What the first ads of every market show, so that ten ads are enough to see the whole range. */
final class Showcase {

    /** A vehicle type with one of its bodies. */
    record Item(String vehicleType, String body) {}

    private static final List<Item> ITEMS = List.of(
            new Item("car", "suv"),
            new Item("truck", "tractor_unit"),
            new Item("special", "excavator"),
            new Item("motorcycle", "naked_bike"),
            new Item("car", "sedan"),
            new Item("agricultural", "farm_tractor"),
            new Item("bus", "coach"),
            new Item("boat", "motorboat"),
            new Item("trailer", "curtain_trailer"),
            new Item("car", "hatchback"));

    private Showcase() {}

    static boolean has(long number) {
        return number < ITEMS.size();
    }

    static Item item(long number) {
        return ITEMS.get((int) number);
    }
}
