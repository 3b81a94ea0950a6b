package org.forecourt.places;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Regions and cities in memory, read from the database at first use; asking costs no statement. Lists are immutable and in
 * display order; an unknown code gives an empty list or an empty answer. Thread-safe.
 */
@Component
public final class Places {

    private final PlacesTables tables;
    private volatile @Nullable PlacesSnapshot loaded;

    Places(PlacesTables tables) {
        this.tables = tables;
    }

    public List<Region> regions() {
        return snapshot().data().regions();
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(snapshot().regions().get(code));
    }

    public List<City> cities() {
        return snapshot().data().cities();
    }

    public List<City> cities(String region) {
        return snapshot().citiesOfRegion().getOrDefault(region, List.of());
    }

    public Optional<City> city(String code) {
        return Optional.ofNullable(snapshot().cities().get(code));
    }

    /** Forgets what was read, so that the next question reads the database again. */
    public void reload() {
        loaded = null;
    }

    private PlacesSnapshot snapshot() {
        PlacesSnapshot current = loaded;
        return current != null ? current : load();
    }

    private synchronized PlacesSnapshot load() {
        PlacesSnapshot current = loaded;
        if (current == null) {
            current = PlacesSnapshot.of(tables.read());
            loaded = current;
        }
        return current;
    }
}
