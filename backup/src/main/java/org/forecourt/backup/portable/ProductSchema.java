package org.forecourt.backup.portable;

import java.util.Map;
import org.forecourt.backup.database.DatabaseAccess;

/** The migrations of this program. */
public interface ProductSchema {

    /** By schema, the newest version it knows. */
    Map<String, String> newestVersions();

    /** Brings a database from its version to the newest. */
    void migrate(DatabaseAccess database);
}
