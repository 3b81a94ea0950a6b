package org.forecourt.catalog;

import java.util.List;

/** The whole catalogue in display order, as the files say it and as the tables hold it. */
record CatalogData(
        List<VehicleType> vehicleTypes,
        List<Characteristic> characteristics,
        List<Body> bodies,
        List<Choice> choices,
        List<Color> colors,
        List<Make> makes,
        List<Model> models,
        List<Generation> generations) {

    CatalogData {
        vehicleTypes = List.copyOf(vehicleTypes);
        characteristics = List.copyOf(characteristics);
        bodies = List.copyOf(bodies);
        choices = List.copyOf(choices);
        colors = List.copyOf(colors);
        makes = List.copyOf(makes);
        models = List.copyOf(models);
        generations = List.copyOf(generations);
    }
}
