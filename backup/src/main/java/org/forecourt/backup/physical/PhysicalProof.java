package org.forecourt.backup.physical;

import java.time.Instant;

/**
 * That a backup was restored into a scratch cluster and found equal.
 *
 * @param at when that was done
 * @param seconds how long it took, from the first file laid to the last table compared
 * @param tables how many tables were compared
 * @param integrity how the files were checked beyond that
 */
public record PhysicalProof(Instant at, double seconds, int tables, String integrity) {}
