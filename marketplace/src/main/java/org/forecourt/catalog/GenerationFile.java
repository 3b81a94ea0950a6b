package org.forecourt.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.ReferenceRow;
import org.jspecify.annotations.Nullable;

/** Reads and checks {@code generations.csv}: a generation lies within the years of its model. */
final class GenerationFile {

    private final ReferenceFolder folder;
    private final Map<ModelKey, Model> models;

    GenerationFile(ReferenceFolder folder, List<Model> models) {
        this.folder = folder;
        this.models = models.stream().collect(Collectors.toMap(ModelKey::of, Function.identity()));
    }

    List<Generation> read() {
        Set<String> codes = new HashSet<>();
        List<Generation> generations = new ArrayList<>();
        for (ReferenceRow row : folder.rows(
                "generations.csv", "vehicle_type", "make", "model", "code", "name", "year_from", "year_to")) {
            Model model = model(row);
            int lastYear = model.yearTo() == null ? ModelFiles.LAST_YEAR : model.yearTo();
            int yearFrom = row.integer("year_from", model.yearFrom(), lastYear);
            @Nullable Integer yearTo = row.optionalInteger("year_to", yearFrom, lastYear);
            if (yearTo == null && model.yearTo() != null) {
                throw row.invalid("year_to", "a year, because the model is not built any more");
            }
            row.once(codes, "code", model.make() + " " + model.code() + " " + row.code("code"));
            generations.add(
                    new Generation(model.make(), model.code(), row.code("code"), row.text("name"), yearFrom, yearTo));
        }
        return generations;
    }

    private Model model(ReferenceRow row) {
        @Nullable Model model = models.get(new ModelKey(row.text("make"), row.text("model")));
        if (model == null) {
            throw row.invalid("model", "a model of make " + row.text("make"));
        }
        if (!model.vehicleType().equals(row.text("vehicle_type"))) {
            throw row.invalid("vehicle_type", "the vehicle type of the model, " + model.vehicleType());
        }
        return model;
    }
}
