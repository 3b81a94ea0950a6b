package org.forecourt.contracts.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the mail is for.
 *
 * @param name shown beside the address, one line; null when unknown
 */
public record Recipient(EmailAddress address, @Nullable String name) {

    public static final int MAX_NAME = 100;

    public Recipient {
        List<Refusal> refusals = check(name);
        if (!refusals.isEmpty()) {
            throw new InvalidMailMessage(refusals);
        }
    }

    static List<Refusal> check(@Nullable String name) {
        List<Refusal> refusals = new ArrayList<>();
        if (name != null) {
            TextRules.line(name, MAX_NAME).ifPresent(code -> refusals.add(new Refusal("to.name", code)));
        }
        return refusals;
    }
}
