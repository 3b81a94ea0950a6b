package org.forecourt.setup;

import org.forecourt.accounts.FirstAdministrator;
import org.forecourt.catalog.CatalogSeed;
import org.forecourt.money.RatesSeed;
import org.forecourt.places.PlacesSeed;
import org.springframework.stereotype.Component;

/** Reference data and the first administrator. Applying it again restores what the files say and touches nothing else. */
@Component
public final class ProjectData {

    private final CatalogSeed catalogSeed;
    private final PlacesSeed placesSeed;
    private final RatesSeed ratesSeed;
    private final FirstAdministrator firstAdministrator;

    ProjectData(
            CatalogSeed catalogSeed,
            PlacesSeed placesSeed,
            RatesSeed ratesSeed,
            FirstAdministrator firstAdministrator) {
        this.catalogSeed = catalogSeed;
        this.placesSeed = placesSeed;
        this.ratesSeed = ratesSeed;
        this.firstAdministrator = firstAdministrator;
    }

    /** Idempotent; safe to run from several processes at once. */
    public void apply() {
        placesSeed.apply();
        catalogSeed.apply();
        ratesSeed.apply();
        firstAdministrator.ensure();
    }
}
