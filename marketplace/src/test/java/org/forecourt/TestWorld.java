package org.forecourt;

import org.forecourt.catalog.CatalogSeed;
import org.forecourt.money.RatesSeed;
import org.forecourt.places.PlacesSeed;
import org.forecourt.setup.Migrations;
import org.springframework.context.ApplicationContext;

/** The believable small world that tests share. */
public final class TestWorld {

    private TestWorld() {}

    /** Schema and reference data, as the start chain makes them. */
    static void prepareReferenceData(ApplicationContext context) {
        context.getBean(Migrations.class).migrate();
        context.getBean(PlacesSeed.class).apply();
        context.getBean(CatalogSeed.class).apply();
        context.getBean(RatesSeed.class).apply();
    }
}
