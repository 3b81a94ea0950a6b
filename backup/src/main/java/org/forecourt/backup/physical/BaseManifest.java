package org.forecourt.backup.physical;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a base backup says about itself.
 *
 * @param id its name in the repository
 * @param system the cluster's own number
 * @param serverVersion such as 17.11
 * @param timeline on which it was made
 * @param start where recovery begins, in PostgreSQL's form, as {@code end} and {@code pointPosition}
 * @param end from where on the copy is consistent
 * @param finishedAt the first instant that can be restored, by the server's clock
 * @param files SHA-256 of the compressed files
 * @param serverManifest SHA-256 of the server's list of files
 * @param log names of the segments that belong to it
 * @param point the name of the point at which it was compared
 * @param pointAt when that was
 * @param tables per table what it held at the point
 * @param proof null until it was restored and compared
 */
public record BaseManifest(
        int format,
        String id,
        String system,
        String serverVersion,
        int timeline,
        String start,
        String end,
        Instant finishedAt,
        String files,
        String serverManifest,
        List<String> log,
        String point,
        String pointPosition,
        Instant pointAt,
        SortedMap<String, String> tables,
        @Nullable PhysicalProof proof) {

    /** The format this version writes and the only one it reads. */
    static final int FORMAT = 1;

    long startPosition() {
        return Positions.parse(start);
    }

    BaseManifest with(PhysicalProof newProof) {
        return new BaseManifest(
                format,
                id,
                system,
                serverVersion,
                timeline,
                start,
                end,
                finishedAt,
                files,
                serverManifest,
                log,
                point,
                pointPosition,
                pointAt,
                tables,
                newProof);
    }
}
