package org.forecourt.ads;

import java.time.Instant;
import org.forecourt.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/** An active ad to be written. */
public record NewAd(
        AdId id,
        AccountId seller,
        Vehicle vehicle,
        Offer offer,
        Instant createdAt,
        @Nullable DemoOrigin demo) {}
