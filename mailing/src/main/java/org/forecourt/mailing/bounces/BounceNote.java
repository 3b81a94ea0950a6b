package org.forecourt.mailing.bounces;

import java.time.Instant;

/**
 * A line in the history of a mail that came back.
 *
 * @param status as {@code 5.1.1}
 */
public record BounceNote(String status, String detail, Instant reportedAt) {}
