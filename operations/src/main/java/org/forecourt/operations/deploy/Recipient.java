package org.forecourt.operations.deploy;

import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.operations.Refusal;
import org.jspecify.annotations.Nullable;

/** Who gets the test mail. */
final class Recipient {

    private Recipient() {}

    /** The address of the option, null when it was not given. */
    static @Nullable EmailAddress of(@Nullable String option) {
        return option == null
                ? null
                : EmailAddress.parse(option).orElseThrow(() -> new Refusal("--to is not an address: " + option));
    }
}
