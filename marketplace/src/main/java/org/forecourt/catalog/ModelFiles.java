package org.forecourt.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.ReferenceRow;

/** Reads and checks the model files, one for each vehicle type. */
final class ModelFiles {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private static final String[] COLUMNS = {
        "make",
        "code",
        "name",
        "year_from",
        "year_to",
        "popular",
        "bodies",
        "fuels",
        "engine_cc_min",
        "engine_cc_max",
        "power_hp_min",
        "power_hp_max",
        "battery_kwh_min",
        "battery_kwh_max",
        "transmissions",
        "drives",
        "price_new_usd"
    };

    private final ReferenceFolder folder;
    private final Vocabulary vocabulary;

    ModelFiles(ReferenceFolder folder, Vocabulary vocabulary) {
        this.folder = folder;
        this.vocabulary = vocabulary;
    }

    List<Model> read(List<VehicleType> types) {
        Set<String> codes = new HashSet<>();
        List<Model> models = new ArrayList<>();
        for (VehicleType type : types) {
            Set<String> names = new HashSet<>();
            for (ReferenceRow row : folder.rows("models/" + type.code() + ".csv", COLUMNS)) {
                Model model = model(row, type.code());
                row.once(codes, "code", model.make() + " " + model.code());
                row.once(names, "name", model.make() + " " + model.name());
                models.add(model);
            }
        }
        return models;
    }

    private Model model(ReferenceRow row, String type) {
        int yearFrom = row.integer("year_from", FIRST_YEAR, LAST_YEAR);
        return new Model(
                row.known("make", vocabulary.makes(), "make"),
                row.code("code"),
                type,
                row.text("name"),
                yearFrom,
                row.optionalInteger("year_to", yearFrom, LAST_YEAR),
                row.yes("popular"),
                new SpecificationCells(row, vocabulary).read(type));
    }
}
