package org.forecourt.mailing.simulation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.core.Suppressions;

/** Addresses that bounced, in the database of the mail service. */
final class SimulatedSuppressions implements Suppressions {

    private final Set<String> hardBounces = new HashSet<>();
    private final DatabaseLink database;

    SimulatedSuppressions(DatabaseLink database) {
        this.database = database;
    }

    @Override
    public Optional<String> reason(EmailAddress address, Category category) {
        return database.transaction(
                "suppressions.reason",
                () -> hardBounces.contains(address.toString()) ? Optional.of("hard bounce") : Optional.empty());
    }

    @Override
    public void addHardBounce(EmailAddress address, String detail) {
        database.transaction("suppressions.addHardBounce", () -> hardBounces.add(address.toString()));
    }
}
