package org.forecourt.money;

import java.util.List;
import org.forecourt.platform.ReferenceFolder;
import org.forecourt.platform.SeedTransaction;
import org.springframework.stereotype.Component;

/** Brings the rates of the files into the database, so that prices can be converted without any network. */
@Component
public final class RatesSeed {

    private final SeedTransaction transaction;
    private final DatedRates rates;

    RatesSeed(SeedTransaction transaction, DatedRates rates) {
        this.transaction = transaction;
        this.rates = rates;
    }

    /**
     * Inserts what is new and updates what has changed, but leaves what the National Bank said; never deletes. Safe to
     * repeat and to run from several processes.
     *
     * @throws org.forecourt.platform.InvalidReferenceData when the file is wrong; then nothing was written
     */
    public void apply() {
        apply(ReferenceFolder.builtIn());
    }

    void apply(ReferenceFolder folder) {
        List<Rates> seeded = new RatesFile(folder).read();
        transaction.run(database -> RatesTable.storeSeed(database, seeded));
        rates.reload();
    }
}
