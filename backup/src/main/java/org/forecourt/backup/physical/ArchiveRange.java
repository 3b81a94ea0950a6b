package org.forecourt.backup.physical;

import java.time.Instant;

/**
 * The instants to which a repository can bring a cluster back.
 *
 * @param system the cluster's own number
 * @param from the first
 * @param to the last; every change that was acknowledged before it is archived
 */
public record ArchiveRange(String system, Instant from, Instant to) {

    @Override
    public String toString() {
        return "%s to %s".formatted(from, to);
    }
}
