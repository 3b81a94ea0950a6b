package org.forecourt.safekeeping;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.forecourt.backup.portable.Installation;
import org.forecourt.backup.store.Store;

/** Whether a backup and its proof fit, so that neither takes from the site what it needs. */
final class RoomForBackup {

    private static final long SPARE = 512L * 1024 * 1024;

    private RoomForBackup() {}

    /** The proof is a second database on the live server, whose disk most often is that of the pictures. */
    static boolean isIn(Store store, Installation installation) throws IOException, SQLException {
        long database = size(installation);
        OptionalLong free = store.freeBytes();
        return (free.isEmpty() || free.getAsLong() >= 2 * database + SPARE)
                && (!Files.exists(installation.media())
                        || Files.getFileStore(installation.media()).getUsableSpace() >= database + SPARE);
    }

    private static long size(Installation installation) throws SQLException {
        try (Connection connection = installation.database().connect();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }
}
