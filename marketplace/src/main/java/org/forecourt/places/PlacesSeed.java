package org.forecourt.places;

import java.util.ArrayList;
import java.util.List;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.SeedTransaction;
import org.forecourt.platform.Upsert;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Brings the places of the files into the database. */
@Component
public final class PlacesSeed {

    private static final Upsert REGIONS =
            Upsert.into("region", "code", "position,iso,name_uk,name_en,name_ru,latitude,longitude");
    private static final Upsert CITIES =
            Upsert.into("city", "code", "position,region,name_uk,name_en,name_ru,latitude,longitude,population");

    private final SeedTransaction transaction;
    private final Places places;

    PlacesSeed(SeedTransaction transaction, Places places) {
        this.transaction = transaction;
        this.places = places;
    }

    /**
     * Inserts what is new and updates what has changed; never deletes. Safe to repeat and to run from several processes.
     *
     * @throws org.forecourt.platform.InvalidReferenceData when a file is wrong; then nothing was written
     */
    public void apply() {
        apply(ReferenceFolder.builtIn());
    }

    void apply(ReferenceFolder folder) {
        PlacesData data = new PlacesFiles(folder).read();
        transaction.run(database -> write(database, data));
        places.reload();
    }

    private static void write(JdbcOperations database, PlacesData data) {
        List<Object[]> regions = new ArrayList<>();
        for (Region region : data.regions()) {
            regions.add(new Object[] {
                region.code(),
                regions.size() + 1,
                region.iso(),
                region.name().uk(),
                region.name().en(),
                region.name().ru(),
                region.latitude(),
                region.longitude()
            });
        }
        REGIONS.write(database, regions);
        List<Object[]> cities = new ArrayList<>();
        for (City city : data.cities()) {
            cities.add(new Object[] {
                city.code(),
                cities.size() + 1,
                city.region(),
                city.name().uk(),
                city.name().en(),
                city.name().ru(),
                city.latitude(),
                city.longitude(),
                city.population()
            });
        }
        CITIES.write(database, cities);
    }
}
