package org.forecourt.mailing.unsubscribe;

import org.forecourt.contracts.mail.Category;
import org.forecourt.contracts.mail.EmailAddress;
import org.forecourt.mailing.journal.SqlSuppressions;
import org.forecourt.mailing.journal.SuppressionKind;
import org.forecourt.mailing.web.ProblemType;
import org.forecourt.mailing.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way out of bulk mail, for the site to show: {@code GET} tells whom a token is for and changes nothing, {@code POST}
 * puts the address on the suppression list. The token is the permission; there is no login and no key.
 */
@RestController
final class UnsubscribeApi {

    private static final String DETAIL = "by the link in a mail";

    private final UnsubscribeToken tokens;
    private final SqlSuppressions suppressions;

    UnsubscribeApi(UnsubscribeToken tokens, SqlSuppressions suppressions) {
        this.tokens = tokens;
        this.suppressions = suppressions;
    }

    @GetMapping("/unsubscribe/{token}")
    Subscription show(@PathVariable String token) {
        return subscription(address(token));
    }

    /** Repeating it changes nothing. */
    @PostMapping("/unsubscribe/{token}")
    Subscription leave(@PathVariable String token) {
        EmailAddress address = address(token);
        suppressions.add(address, SuppressionKind.UNSUBSCRIBED, DETAIL);
        return subscription(address);
    }

    private EmailAddress address(String token) {
        return tokens.open(token).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND));
    }

    private Subscription subscription(EmailAddress address) {
        return new Subscription(
                masked(address), suppressions.reason(address, Category.BULK).isEmpty());
    }

    /** Enough for its owner to know it again: a forwarded mail does not give the address away. */
    private static String masked(EmailAddress address) {
        String local = address.localPart();
        return local.substring(0, local.offsetByCodePoints(0, 1)) + "…@" + address.domain();
    }

    /**
     * What a token is about.
     *
     * @param address shortened
     * @param subscribed whether bulk mail still goes there
     */
    record Subscription(String address, boolean subscribed) {}
}
