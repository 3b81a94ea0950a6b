package org.forecourt.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The catalogue in memory, read from the database at first use; asking it costs no statement. Lists are immutable and in
 * display order; an unknown code gives an empty list or an empty answer. Thread-safe.
 */
@Component
public final class Catalog {

    private final CatalogTables tables;
    private volatile @Nullable CatalogSnapshot loaded;

    Catalog(CatalogTables tables) {
        this.tables = tables;
    }

    public List<VehicleType> vehicleTypes() {
        return snapshot().data().vehicleTypes();
    }

    public Optional<VehicleType> vehicleType(String code) {
        return Optional.ofNullable(snapshot().vehicleTypes().get(code));
    }

    /** The characteristics that only this type has. */
    public List<Characteristic> characteristics(String vehicleType) {
        return snapshot().characteristicsOfType().getOrDefault(vehicleType, List.of());
    }

    /** The bodies of every type, type after type. */
    public List<Body> bodies() {
        return snapshot().data().bodies();
    }

    public List<Body> bodies(String vehicleType) {
        return snapshot().bodiesOfType().getOrDefault(vehicleType, List.of());
    }

    public Optional<Body> body(String code) {
        return Optional.ofNullable(snapshot().bodies().get(code));
    }

    public List<Choice> choices(ChoiceKind kind) {
        return snapshot().choicesOfKind().getOrDefault(kind, List.of());
    }

    public Optional<Choice> choice(ChoiceKind kind, String code) {
        return choices(kind).stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }

    public List<Color> colors() {
        return snapshot().data().colors();
    }

    public Optional<Color> color(String code) {
        return Optional.ofNullable(snapshot().colors().get(code));
    }

    public List<Make> makes() {
        return snapshot().data().makes();
    }

    /** The makes that have at least one model of this type. */
    public List<Make> makes(String vehicleType) {
        return snapshot().makesOfType().getOrDefault(vehicleType, List.of());
    }

    public Optional<Make> make(String code) {
        return Optional.ofNullable(snapshot().makes().get(code));
    }

    public List<Model> models() {
        return snapshot().data().models();
    }

    /** The models of a make, of every type. */
    public List<Model> models(String make) {
        return snapshot().modelsOfMake().getOrDefault(make, List.of());
    }

    public Optional<Model> model(String make, String code) {
        return Optional.ofNullable(snapshot().models().get(new ModelKey(make, code)));
    }

    /** Whether any make has a model with this code. */
    public boolean isModelCode(String code) {
        return snapshot().modelCodes().contains(code);
    }

    /** The generations of a model, oldest first as a rule. */
    public List<Generation> generations(String make, String model) {
        return snapshot().generationsOfModel().getOrDefault(new ModelKey(make, model), List.of());
    }

    /** Forgets what was read, so that the next question reads the database again. */
    public void reload() {
        loaded = null;
    }

    private CatalogSnapshot snapshot() {
        CatalogSnapshot current = loaded;
        return current != null ? current : load();
    }

    private synchronized CatalogSnapshot load() {
        CatalogSnapshot current = loaded;
        if (current == null) {
            current = CatalogSnapshot.of(tables.read());
            loaded = current;
        }
        return current;
    }
}
