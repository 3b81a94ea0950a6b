package org.forecourt.ads;

import java.time.Instant;
import org.forecourt.money.Money;

/** The price an ad had from that moment on. */
public record PricePoint(Money price, Instant at) {}
