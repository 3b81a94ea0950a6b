package org.forecourt.catalog;

import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.SeedTransaction;
import org.springframework.stereotype.Component;

/** Brings the catalogue of the files into the database. */
@Component
public final class CatalogSeed {

    private final SeedTransaction transaction;
    private final Catalog catalog;

    CatalogSeed(SeedTransaction transaction, Catalog catalog) {
        this.transaction = transaction;
        this.catalog = catalog;
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
        CatalogData data = new CatalogFiles(folder).read();
        transaction.run(database -> new CatalogWriter(database).write(data));
        catalog.reload();
    }
}
