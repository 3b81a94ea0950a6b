package org.forecourt.safekeeping;

import java.sql.SQLException;
import java.util.Optional;
import org.forecourt.backup.BackupFailure;
import org.forecourt.backup.BackupRefusal;
import org.forecourt.backup.physical.KeptClusters;
import org.forecourt.backup.portable.KeptData;

/**
 * What is kept from before restores of both kinds on containers: databases beside the product's own, and the files of whole
 * clusters in the volume. The ids are times, so the latest of all is known.
 */
final class OldDataHere {

    /** The exit status of a look that says: the files of the database are to be put back, for which it has to rest. */
    static final int FILES = 3;

    private final KeptData databases;
    private final KeptClusters clusters;

    OldDataHere(KeptData databases, KeptClusters clusters) {
        this.databases = databases;
        this.clusters = clusters;
    }

    /**
     * Which of both an undo concerns.
     *
     * @return 0 for a database, {@link #FILES} for files
     * @throws BackupRefusal when nothing is kept
     */
    int look() {
        Optional<String> files = clusters.latest();
        if (clusters.isInterrupted()) {
            return FILES;
        }
        try {
            Optional<String> database = databases.latest();
            if (files.isEmpty() && database.isEmpty()) {
                throw new BackupRefusal("no data from before a restore are kept");
            }
            boolean isFiles = files.isPresent()
                    && database.filter(id -> id.compareTo(files.get()) > 0).isEmpty();
            return isFiles ? FILES : 0;
        } catch (SQLException silent) {
            if (files.isPresent()) {
                return FILES;
            }
            throw new BackupFailure("the database does not answer as expected: " + silent.getMessage(), silent);
        }
    }

    /** Removes all of it and tells how many restores it was from. */
    int forget() {
        if (clusters.isInterrupted()) {
            throw new BackupRefusal(
                    "a restore was interrupted while it put the database in place: repeat it, or --undo");
        }
        return databases.forget() + clusters.forget();
    }
}
