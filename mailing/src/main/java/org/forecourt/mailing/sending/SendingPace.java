package org.forecourt.mailing.sending;

import java.time.Duration;
import org.forecourt.mailing.core.Rates;
import org.forecourt.mailing.core.SendingRules;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/** Times and rates of sending, as the settings want them. */
final class SendingPace {

    private static final int SWEEPS_PER_LEASE = 10;

    /** A mail that comes due without a ring of the bell, such as a retry, waits at most this long for somebody to look. */
    private static final Duration IDLE = Duration.ofMillis(200);

    private SendingPace() {}

    static SendingEngine.Pace of(Settings settings) {
        return new SendingEngine.Pace(rules(settings), rates(settings), IDLE);
    }

    /**
     * {@code SMTP_TIMEOUT} is what a server may take from {@code DATA} to its answer. What comes before may take half of
     * it, a third is the margin, and the lease is what all of that needs, and as much again as the margin twice.
     */
    static SendingRules rules(Settings settings) {
        Duration transmit = Duration.ofSeconds(settings.number(Setting.SMTP_TIMEOUT));
        Duration prepare = transmit.dividedBy(2);
        Duration margin = transmit.dividedBy(3);
        return new SendingRules(
                prepare,
                transmit,
                margin,
                prepare.plus(transmit).plus(margin.multipliedBy(4)),
                settings.number(Setting.MAIL_PARALLEL),
                settings.number(Setting.MAIL_PARALLEL_PER_DOMAIN));
    }

    static Rates rates(Settings settings) {
        return new Rates(settings.number(Setting.MAIL_RATE), settings.number(Setting.MAIL_RATE_PER_DOMAIN));
    }

    /** Often enough that a vanished sender costs little more than its lease. */
    static Duration betweenSweeps(SendingRules rules) {
        return rules.lease().dividedBy(SWEEPS_PER_LEASE);
    }
}
