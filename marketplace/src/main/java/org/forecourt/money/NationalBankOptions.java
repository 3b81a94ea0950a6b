package org.forecourt.money;

import java.net.URI;
import java.time.Duration;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;

/**
 * How the official rates are fetched.
 *
 * @param enabled whether the network is asked at all
 * @param address the service of the National Bank, without a query
 * @param timeout for the whole answer
 * @param retryAfter how long to wait after a failure; after a success the next day's rates are due the next night
 */
record NationalBankOptions(boolean enabled, URI address, Duration timeout, Duration retryAfter) {

    private static final URI ADDRESS = URI.create("https://bank.gov.ua/NBUStatService/v1/statdirectory/exchange");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofHours(1);

    NationalBankOptions {
        if (timeout.isNegative() || timeout.isZero() || retryAfter.isNegative() || retryAfter.isZero()) {
            throw new IllegalArgumentException("times are positive");
        }
    }

    /** The public service, asked unless {@code RATES_SOURCE} is off. */
    static NationalBankOptions of(Settings settings) {
        boolean enabled = settings.required(Setting.RATES_SOURCE).equals("nbu");
        return new NationalBankOptions(enabled, ADDRESS, TIMEOUT, RETRY_AFTER);
    }
}
